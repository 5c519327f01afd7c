// getopts: reads the options of a script one by one, as POSIX says.
import { assign, unsetVariable } from '../state/assign.ts'
import { findVariable, scalarOf } from '../state/variables.ts'
import type { Builtin } from './builtins.ts'

export const getopts: Builtin = async (shell, argv) => {
  const [, letters, name, ...given] = argv
  if (letters === undefined || name === undefined) {
    await shell.system.write(2, 'getopts: usage: getopts optstring name [arg ...]\n')
    return 2
  }
  const args = given.length > 0 ? given : shell.positional
  const isSilent = letters.startsWith(':')
  let index = Number(scalarOf(findVariable(shell.scopes, 'OPTIND')?.value) ?? '1') || 1
  let letterAt = shell.letter
  const put = (next: number, at: number): void => {
    assign(shell, 'OPTIND', String(next))
    shell.letter = at
  }
  const over = (next: number): number => {
    put(next, 0)
    assign(shell, name, '?')
    return 1
  }
  const word = args[index - 1]
  if (letterAt === 0) {
    if (word === undefined || word === '-' || !word.startsWith('-')) return over(index)
    if (word === '--') return over(index + 1)
    letterAt = 1
  }
  const letter = (word ?? '')[letterAt] ?? ''
  const isEnd = letterAt + 1 >= (word ?? '').length
  const place = letter === ':' ? -1 : letters.indexOf(letter, isSilent ? 1 : 0)
  const wrong = async (sign: string, message: string): Promise<number> => {
    assign(shell, name, isSilent ? sign : '?')
    if (isSilent) assign(shell, 'OPTARG', letter)
    else {
      unsetVariable(shell, 'OPTARG')
      if (scalarOf(findVariable(shell.scopes, 'OPTERR')?.value) !== '0')
        await shell.system.write(2, `${shell.name}: ${message} -- ${letter}\n`)
    }
    return 0
  }
  if (place < 0) {
    put(isEnd ? index + 1 : index, isEnd ? 0 : letterAt + 1)
    return wrong('?', 'illegal option')
  }
  if (letters[place + 1] !== ':') {
    put(isEnd ? index + 1 : index, isEnd ? 0 : letterAt + 1)
    unsetVariable(shell, 'OPTARG')
    assign(shell, name, letter)
    return 0
  }
  let value: string | undefined = (word ?? '').slice(letterAt + 1)
  if (isEnd) {
    index += 1
    value = args[index - 1]
  }
  if (value === undefined) {
    put(index, 0)
    return wrong(':', 'option requires an argument')
  }
  put(index + 1, 0)
  assign(shell, 'OPTARG', value)
  assign(shell, name, letter)
  return 0
}
