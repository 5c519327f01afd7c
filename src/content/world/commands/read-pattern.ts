// Reads a pattern of a command line, such as  kubectl scale deployment/{name} --replicas={n} [options]
import type { CommandPattern, PatternOption, PatternWord } from '../../../model/command.ts'
import type { Place, Report } from '../../report.ts'

const CAPTURE = /\{([a-z]\w*)\}/gi
const ONE_CAPTURE = /^([^{}]*)\{([a-z]\w*)\}([^{}]*)$/i

/** Undefined where it cannot be read; that is reported. */
export function readPattern(text: string, place: Place, report: Report): CommandPattern | undefined {
  const complain = (say: string): undefined => {
    report.error('wrong-kind', place, say)
    return undefined
  }
  const [name, ...tokens] = tokensOf(text)
  if (name === undefined || name.startsWith('-') || /[{}[\]]/.test(name))
    return complain('A pattern begins with the name of a command, for example  kubectl get pods')
  if (name.includes('/'))
    return complain(
      'A command has a name without folders. Give a program of a folder under "files", as a script with  mode: "0755"',
    )
  if (tokens.some((token) => (token.match(CAPTURE) ?? []).length > 1 && !token.startsWith('[')))
    return complain('A word of a pattern has one {name}. Put blanks between two of them.')
  const pattern = { words: [] as PatternWord[], options: [] as PatternOption[], hasOtherOptions: false, hasRest: false }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? ''
    if (token === '...') pattern.hasRest = true
    else if (token === '[options]') pattern.hasOtherOptions = true
    else if (token.startsWith('[')) {
      const [option, value, more] = tokensOf(token.replace(/^\[|\]$/g, ''))
      if (option === undefined || !isOption(option) || more !== undefined || !token.endsWith(']'))
        return complain('In brackets stands an option, for example  [-n|--namespace {namespace}]  or  [options]')
      pattern.options.push(optionFrom(option, value, false))
    } else if (isOption(token)) {
      const next = tokens[at + 1]
      const hasValue = !token.includes('=') && next !== undefined && !isOption(next) && !/^(?:\[|\.\.\.$)/.test(next)
      pattern.options.push(optionFrom(token, hasValue ? next : undefined, true))
      if (hasValue) at += 1
    } else if (pattern.hasRest) return complain('"..." is the last word of a pattern: it stands for all that follows.')
    else pattern.words.push(wordFrom(token))
  }
  // A name alone is the command with any arguments.
  return { names: name.split('|'), ...pattern, hasRest: pattern.hasRest || tokens.length === 0 }
}

/** Names that a pattern captures. */
export function capturesOf(pattern: CommandPattern): readonly string[] {
  const words = [...pattern.words, ...pattern.options.flatMap((option) => option.value ?? [])]
  return words.flatMap((word) => (word.kind === 'capture' ? [word.name] : []))
}

function tokensOf(text: string): readonly string[] {
  const tokens = text.match(/\[[^\]]*\]?|(?:[^\s"'[]|"[^"]*"|'[^']*'|\[(?=\w))+|["']/g) ?? []
  return tokens.map((token) =>
    token.startsWith('[')
      ? token
      : token.replace(/"([^"]*)"|'([^']*)'/g, (_, one?: string, two?: string) => one ?? two ?? ''),
  )
}

function isOption(token: string): boolean {
  return token.startsWith('-') && token !== '-' && !/^-\d/.test(token)
}

function optionFrom(token: string, next: string | undefined, isNeeded: boolean): PatternOption {
  const equals = token.indexOf('=')
  const names = (equals === -1 ? token : token.slice(0, equals)).split('|')
  const value = equals === -1 ? next : token.slice(equals + 1)
  return { names, value: value === undefined ? null : wordFrom(value), isNeeded }
}

function wordFrom(token: string): PatternWord {
  const [, before, name, after] = ONE_CAPTURE.exec(token) ?? []
  if (name === undefined || before === undefined || after === undefined)
    return { kind: 'word', words: token.split('|') }
  return { kind: 'capture', before, name, after }
}
