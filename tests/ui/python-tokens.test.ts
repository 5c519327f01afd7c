import { describe, expect, test } from 'vitest'
import { type TripleQuote, tokensOf, tokensOfLine, tokensOfLines } from '../../src/ui/python-text/python-tokens.ts'

const kinds = (program: string): string[] =>
  tokensOf(program)
    .filter(({ text }) => text.trim() !== '')
    .map(({ kind, text }) => `${kind} ${text.trim()}`)

describe('Python in colour', () => {
  test('no character is lost', () => {
    const program = 'def f(a, b="x\\"y"):\n    return f"{a!r:>10}" + \'é\'  # why\n@tag\nx = 0x1F + 1_000.5e-3\n'
    expect(
      tokensOf(program)
        .map(({ text }) => text)
        .join(''),
    ).toBe(program)
  })

  test('words of the language are told from names that contain them', () => {
    expect(kinds('for format in informal')).toEqual(['word for', 'plain format', 'word in', 'plain informal'])
  })

  test('the name that is defined stands out', () => {
    expect(kinds('def count(x)')).toEqual(['word def', 'name count', 'plain (x)'])
  })

  test('a # in a text is no comment, and a quote in a comment no text', () => {
    expect(kinds('a = "#1" # say "no')).toEqual(['plain a =', 'text "#1"', 'comment # say "no'])
  })

  test('a text that was not closed ends with its line', () => {
    expect(kinds('a = "no\nb = 1')).toEqual(['plain a =', 'text "no', 'plain b =', 'number 1'])
  })
})

test('line by line, a text in triple quotes goes on to its end', () => {
  let open: TripleQuote | null = null
  const seen = ['x = """one', 'for two', 'three""" + y', "'''a'''"].map((line) => {
    const scanned = tokensOfLine(line, open)
    open = scanned.open
    return scanned.tokens.map(({ kind, text }) => `${kind}:${text}`)
  })
  expect(seen).toEqual([
    ['plain:x = ', 'text:"""one'],
    ['text:for two'],
    ['text:three"""', 'plain: + y'],
    ["text:'''a'''"],
  ])
})

test('a text over several lines gives each line its part', () => {
  const lines = tokensOfLines('a = """one\n\ntwo"""\n')
  expect(lines.map((tokens) => tokens.map(({ kind, text }) => `${kind} ${text}`))).toEqual([
    ['plain a = ', 'text """one'],
    [],
    ['text two"""'],
    [],
  ])
})
