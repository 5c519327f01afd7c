// test and [: conditions by their number of arguments, as POSIX says, and longer ones with -a, -o and parentheses.
import { compareNumbers, compareTexts, unaryHolds } from '../run/conditional.ts'
import { ShellFailure } from '../state/jump.ts'
import { complain, type Shell } from '../state/shell.ts'
import type { Builtin } from './builtins.ts'

const WRONG = 2
const BINARY = new Set(['=', '==', '!=', '<', '>', '-eq', '-ne', '-lt', '-le', '-gt', '-ge', '-nt', '-ot', '-ef'])
const UNARY = /^-[abcdefghknoprstuvwxzGLNOSR]$/

class WrongTest extends Error {}

export const test: Builtin = async (shell, argv) => {
  const [name = 'test', ...given] = argv
  let args = given
  try {
    if (name === '[') {
      if (args.at(-1) !== ']') throw new WrongTest("missing `]'")
      args = args.slice(0, -1)
    }
    return holds(shell, args) ? 0 : 1
  } catch (failure) {
    if (!(failure instanceof WrongTest) && !(failure instanceof ShellFailure)) throw failure
    await complain(shell, `${name}: ${failure.message}`)
    return WRONG
  }
}

function holds(shell: Shell, args: readonly string[]): boolean {
  const [one = '', two = '', three = '', four = ''] = args
  switch (args.length) {
    case 0:
      return false
    case 1:
      return one !== ''
    case 2:
      if (one === '!') return two === ''
      if (UNARY.test(one)) return unaryHolds(shell, one, two)
      throw new WrongTest(`${one}: unary operator expected`)
    case 3:
      if (BINARY.has(two)) return binary(shell, one, two, three)
      if (two === '-a') return one !== '' && three !== ''
      if (two === '-o') return one !== '' || three !== ''
      if (one === '!') return !holds(shell, [two, three])
      if (one === '(' && three === ')') return two !== ''
      throw new WrongTest(`${two}: binary operator expected`)
    case 4:
      if (one === '!') return !holds(shell, [two, three, four])
      if (one === '(' && four === ')') return holds(shell, [two, three])
      return long(shell, args)
    default:
      return long(shell, args)
  }
}

/** An expression of more than four arguments. */
function long(shell: Shell, args: readonly string[]): boolean {
  const reader = { at: 0 }
  const either = (): boolean => {
    let value = both()
    while (args[reader.at] === '-o') {
      reader.at += 1
      value = both() || value
    }
    return value
  }
  const both = (): boolean => {
    let value = single()
    while (args[reader.at] === '-a') {
      reader.at += 1
      value = single() && value
    }
    return value
  }
  const single = (): boolean => {
    const word = args[reader.at]
    if (word === undefined) throw new WrongTest('argument expected')
    if (word === '!') {
      reader.at += 1
      return !single()
    }
    if (word === '(') {
      reader.at += 1
      const value = either()
      if (args[reader.at] !== ')') throw new WrongTest("`)' expected")
      reader.at += 1
      return value
    }
    const [operator = '', right] = args.slice(reader.at + 1, reader.at + 3)
    if (BINARY.has(operator) && right !== undefined) {
      reader.at += 3
      return binary(shell, word, operator, right)
    }
    if (UNARY.test(word) && reader.at + 1 < args.length) {
      reader.at += 2
      return unaryHolds(shell, word, args[reader.at - 1] ?? '')
    }
    reader.at += 1
    return word !== ''
  }
  const value = either()
  if (reader.at < args.length) throw new WrongTest('too many arguments')
  return value
}

function binary(shell: Shell, left: string, operator: string, right: string): boolean {
  if (operator === '=' || operator === '==') return left === right
  if (operator === '!=') return left !== right
  if (/^-(eq|ne|lt|le|gt|ge)$/.test(operator)) return compareNumbers(operator, integer(left), integer(right))
  return compareTexts(shell, operator, left, right)
}

function integer(text: string): bigint {
  if (!/^\s*[-+]?\d+\s*$/.test(text)) throw new WrongTest(`${text}: integer expression expected`)
  return BigInt(text.trim().replace(/^\+/, ''))
}
