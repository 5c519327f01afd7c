// Extended regular expressions of POSIX, as =~ takes them, as those of JavaScript.
import { ShellFailure } from '../state/jump.ts'

const CLASSES: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  blank: ' \\t',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '\\x21-\\x7e',
  lower: 'a-z',
  print: '\\x20-\\x7e',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\s',
  upper: 'A-Z',
  xdigit: 'A-Fa-f0-9',
}

/** Throws ShellFailure with status 2 for an expression that is none. */
export function regularExpression(source: string, flags = ''): RegExp {
  const inside = source
    .replace(/\[(\^?)(\]?)((?:\[:\w+:\]|[^\]])*)\]/g, (_all, not: string, bracket: string, set: string) => {
      const body = set.replace(/\\/g, '\\\\').replace(/\[:(\w+):\]/g, (_class, name: string) => CLASSES[name] ?? '')
      const letters = body.replace(/\[(?!-`)/g, '\\[')
      return `[${not}${bracket === '' ? '' : '\\]'}${letters}]`
    })
    .replace(/\\[<>]/g, '\\b')
  try {
    return new RegExp(inside, `s${flags}`)
  } catch (error) {
    if (error instanceof SyntaxError) throw new ShellFailure('', 2)
    throw error
  }
}
