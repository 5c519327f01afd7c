// What [[ … ]] asks, and the tests of files that it shares with `test`.
import { DEVICE, FOLDER, type Inode, KIND_MASK, LINK, REGULAR } from '../../files/inode.ts'
import { mayAccess } from '../../files/permissions.ts'
import { evaluate } from '../expand/arithmetic.ts'
import { inodeAt } from '../expand/glob.ts'
import { patternExpression } from '../expand/pattern.ts'
import { quoteForInput } from '../expand/quote.ts'
import { regularExpression } from '../expand/regular-expression.ts'
import { expandExpression, expandPattern, expandRaw, expandText } from '../expand/words.ts'
import type { Conditional, Word } from '../parse/ast.ts'
import { ShellFailure } from '../state/jump.ts'
import type { Shell } from '../state/shell.ts'
import { listOf, readVariable } from '../state/special-variables.ts'
import { elementsOf, variableFor } from '../state/variables.ts'
import { trace } from './trace.ts'

/** Throws ShellFailure. */
export async function holds(shell: Shell, condition: Conditional): Promise<boolean> {
  switch (condition.type) {
    case 'CondAnd':
      return (await holds(shell, condition.left)) && (await holds(shell, condition.right))
    case 'CondOr':
      return (await holds(shell, condition.left)) || (await holds(shell, condition.right))
    case 'CondNot':
      return !(await holds(shell, condition.operand))
    case 'CondGroup':
      return holds(shell, condition.expression)
    case 'CondWord': {
      const text = await expandText(shell, condition.word)
      await trace(shell, () => `[[ -n ${quoteForInput(text)} ]]`)
      return text !== ''
    }
    case 'CondUnary': {
      const text = await expandText(shell, condition.operand)
      await trace(shell, () => `[[ ${condition.operator} ${quoteForInput(text)} ]]`)
      return unaryHolds(shell, condition.operator, text)
    }
    case 'CondBinary':
      return binaryHolds(shell, condition.operator, condition.left, condition.right)
    default:
      return condition satisfies never
  }
}

async function binaryHolds(shell: Shell, operator: string, leftWord: Word, rightWord: Word): Promise<boolean> {
  const left = await expandText(shell, leftWord)
  const flags = shell.shopt.get('nocasematch') === true ? 'i' : ''
  if (operator === '=~') {
    const source = await expandExpression(shell, rightWord)
    await trace(shell, () => `[[ ${quoteForInput(left)} =~ ${source} ]]`)
    return matches(shell, left, source, flags)
  }
  if (operator === '=' || operator === '==' || operator === '!=') {
    const pattern = await expandPattern(shell, rightWord)
    await trace(shell, () => `[[ ${quoteForInput(left)} ${operator} ${pattern} ]]`)
    return patternExpression(pattern, flags).test(left) === (operator !== '!=')
  }
  const right = await expandText(shell, rightWord)
  await trace(shell, () => `[[ ${quoteForInput(left)} ${operator} ${quoteForInput(right)} ]]`)
  if (NUMBERS.has(operator))
    return compareNumbers(
      operator,
      evaluate(shell, await expandRaw(shell, left)),
      evaluate(shell, await expandRaw(shell, right)),
    )
  return compareTexts(shell, operator, left, right)
}

function matches(shell: Shell, text: string, source: string, flags: string): boolean {
  const found = regularExpression(source, flags).exec(text)
  const variable = variableFor(shell.scopes, 'BASH_REMATCH')
  variable.value = listOf(found === null ? [] : found.map((group) => group ?? ''))
  return found !== null
}

const NUMBERS = new Set(['-eq', '-ne', '-lt', '-le', '-gt', '-ge'])

export function compareNumbers(operator: string, left: bigint, right: bigint): boolean {
  switch (operator) {
    case '-eq':
      return left === right
    case '-ne':
      return left !== right
    case '-lt':
      return left < right
    case '-le':
      return left <= right
    case '-gt':
      return left > right
    default:
      return left >= right
  }
}

/** `<`, `>` and the comparisons of files. */
export function compareTexts(shell: Shell, operator: string, left: string, right: string): boolean {
  if (operator === '<') return left < right
  if (operator === '>') return left > right
  const [one, other] = [inodeAt(shell, left, true), inodeAt(shell, right, true)]
  if (operator === '-ef') return one !== undefined && one === other
  if (operator === '-nt') return one !== undefined && (other === undefined || one.modifiedMs > other.modifiedMs)
  return other !== undefined && (one === undefined || one.modifiedMs < other.modifiedMs)
}

const FIFO = 0o010000
const SOCKET = 0o140000
const BLOCK = 0o060000
const KINDS: Readonly<Record<string, number>> = { f: REGULAR, d: FOLDER, c: DEVICE, p: FIFO, S: SOCKET, b: BLOCK }
const BITS: Readonly<Record<string, number>> = { u: 0o4000, g: 0o2000, k: 0o1000 }

/** `-f path`, `-z text` and the like. */
export function unaryHolds(shell: Shell, operator: string, operand: string): boolean {
  const letter = operator.slice(1)
  switch (letter) {
    case 'z':
      return operand === ''
    case 'n':
      return operand !== ''
    case 'v':
      return isSet(shell, operand)
    case 'o':
      return Object.hasOwn(shell.options, operand) && shell.options[operand as keyof Shell['options']]
    case 't':
      return shell.system.process.descriptors.get(Number(operand))?.kind === 'terminal'
    case 'R':
      return false
    default:
      return fileHolds(shell, letter, operand)
  }
}

function isSet(shell: Shell, name: string): boolean {
  const [, array = name, , key] = /^(\w+)(\[(.*)\])?$/s.exec(name) ?? []
  const value = readVariable(shell, array)
  if (key === undefined) return elementsOf(value).some(([at]) => value?.kind === 'text' || at === '0')
  return key === '@' || elementsOf(value).some(([at]) => at === key)
}

function fileHolds(shell: Shell, letter: string, path: string): boolean {
  const { user } = shell.system.process
  const own = /^\/dev\/(?:fd\/(\d+)|stdin|stdout|stderr)$/.exec(path)
  if (own)
    return shell.system.process.descriptors.has(Number(own[1] ?? ['stdin', 'stdout', 'stderr'].indexOf(path.slice(5))))
  const inode = inodeAt(shell, path, letter !== 'h' && letter !== 'L')
  if (inode === undefined) return false
  const kind = inode.mode & KIND_MASK
  if (letter in KINDS) return kind === KINDS[letter]
  if (letter in BITS) return (inode.mode & (BITS[letter] ?? 0)) !== 0
  switch (letter) {
    case 'h':
    case 'L':
      return kind === LINK
    case 's':
      return sizeOf(inode) > 0
    case 'r':
      return mayAccess(inode, user, 'read')
    case 'w':
      return mayAccess(inode, user, 'write')
    case 'x':
      return mayAccess(inode, user, 'run')
    case 'O':
      return inode.owner === user.user
    case 'G':
      return inode.group === user.group
    case 'N':
      return inode.modifiedMs > inode.accessedMs
    case 'e':
    case 'a':
      return true
    default:
      throw new ShellFailure(`-${letter}: unary operator expected`)
  }
}

const FOLDER_BYTES = 4096

export function sizeOf(inode: Inode): number {
  const { content } = inode
  if (content.kind === 'file') return content.size
  return content.kind === 'folder' ? FOLDER_BYTES : content.kind === 'link' ? content.target.length : 0
}
