// Commands as an author writes them: a line with its words, and arguments that may stand anywhere.
import type { ArgumentPattern, CommandPattern, PatternPart } from '../../model/check.ts'
import type { Report } from '../report.ts'
import { listOf, textOf, textsOf, type Written, wordIn } from '../yaml/written.ts'

/** A text, or a mapping with `command`, `with` and `without`. */
export function commandPattern(node: Written, report: Report): CommandPattern {
  const command = node.kind === 'map' ? wordIn(node, 'command') : node
  if (command === undefined) report.error('wrong-kind', node.place, 'Say which command, for example  command: ping ...')
  const lines = textsOf(command)
  const wanted = listOf(wordIn(node, 'with'))
  const unwanted = listOf(wordIn(node, 'without'))
  const isOpen = wanted.length + unwanted.length > 0
  const within = wanted.map((item) => argumentPattern(item, report))
  return {
    text: [lines.join(' or '), ...within.map((one) => one.text)].join(' '),
    lines: lines.map((line) => commandLine(line, isOpen)),
    with: within,
    without: unwanted.map((item) => argumentPattern(item, report)),
  }
}

/** In an open line any words may follow. */
function commandLine(text: string, isOpen: boolean): readonly PatternPart[] {
  const parts = splitWords(text).map(partOf)
  const isDone = parts.some((part) => part.kind === 'rest')
  return isOpen && !isDone ? [...parts, { kind: 'rest', name: null }] : parts
}

type Word = { readonly text: string; readonly isQuoted: boolean }

function partOf({ text, isQuoted }: Word): PatternPart {
  if (isQuoted) return { kind: 'word', words: [text] }
  if (text === '...' || text === '…') return { kind: 'rest', name: null }
  if (text === '[options]') return { kind: 'options' }
  const capture = /^([^{]*)\{([A-Za-z_]\w*)\}([^}]*)$/.exec(text)
  if (capture !== null) {
    const [, before = '', name = '', after = ''] = capture
    return { kind: 'capture', before, name, after }
  }
  return { kind: 'word', words: alternatives({ text, isQuoted }) }
}

function alternatives({ text, isQuoted }: Word): readonly string[] {
  return isQuoted || !/^[^|].*\|.*[^|]$/.test(text) ? [text] : text.split('|')
}

/** `google.com`, `-z`, `-c 4`, `-s|--stage prod`. */
function argumentPattern(node: Written, report: Report): ArgumentPattern {
  const [first, second, ...more] = splitWords(textOf(node) ?? '')
  if (first === undefined || more.length > 0 || (second !== undefined && !first.text.startsWith('-'))) {
    const say =
      'Each item is one argument, or an option and its value, for example  with: [-c 4, google.com]. Put quotes within quotes around an argument with a blank: "\'a b\'"'
    report.error('wrong-kind', node.place, say)
  }
  const words = first === undefined ? [] : alternatives(first)
  const values = second === undefined ? [undefined] : alternatives(second)
  return {
    text: [words[0] ?? '', ...(values[0] === undefined ? [] : [values[0]])].join(' '),
    anyOf: words.flatMap((word) => values.map((value) => (value === undefined ? { word } : { word, value }))),
  }
}

/** As a shell does: blanks part words, quotes keep them together. */
export function splitWords(line: string): readonly Word[] {
  return [...line.matchAll(/(?:"(?:[^"\\]|\\.)*"|'[^']*'|\\.|[^\s"'\\]|["'\\])+/g)].map(([word]) => {
    const text = word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/g, (_all, double, single, escaped) =>
      double !== undefined ? double.replace(/\\(["\\$`])/g, '$1') : (single ?? escaped ?? ''),
    )
    return { text, isQuoted: /["'\\]/.test(word) }
  })
}
