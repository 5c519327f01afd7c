import { describe, expect, test } from 'vitest'
import { readLiteral } from '../../src/grading/literals/read-literal.ts'
import { someValueInText } from '../../src/grading/literals/values-in-text.ts'
import { showValue } from '../../src/grading/show-value.ts'
import { JSON_TEXTS, NOT_JSON, NOT_PYTHON, PYTHON_LITERALS } from './literal-examples.ts'

const ALL_OF_IT = 1_000_000

function shown(text: string, dialect: 'python' | 'json'): string {
  const reading = readLiteral(text, dialect)
  return reading.kind === 'read' ? showValue(reading.value, ALL_OF_IT) : `${reading.way} at ${reading.at}`
}

describe('a Python literal', () => {
  test.each(PYTHON_LITERALS)('%j reads as Python reads it', (text, repr) => {
    expect(shown(text, 'python')).toBe(repr)
  })

  test.each(NOT_PYTHON)('%j is refused', (text) => {
    expect(readLiteral(text, 'python').kind).toBe('fault')
  })

  test.each(['1j', '1+2j', '[...]', '<object>'])('%s is no value that a check could hold', (text) => {
    expect(readLiteral(text, 'python').kind).toBe('fault')
  })

  test('what print shows of floats without a literal is read too', () => {
    expect(shown('[inf, -inf, nan]', 'python')).toBe('[inf, -inf, nan]')
  })

  test.each([
    ["OrderedDict({'a': 1})", "{'a': 1}"],
    ["OrderedDict([('a', 1), ('b', 2)])", "{'a': 1, 'b': 2}"],
    ["defaultdict(<class 'int'>, {'a': 1})", "{'a': 1}"],
    ["defaultdict(<function <lambda> at 0x7f>, {'a': defaultdict(None, {})})", "{'a': {}}"],
    ["Counter({'web': 2})", "{'web': 2}"],
    ['deque([1, 2], maxlen=5)', '[1, 2]'],
    ['[set(), frozenset(), frozenset({1})]', '[set(), frozenset(), frozenset({1})]'],
  ])('%s is read as the value it shows', (text, repr) => {
    expect(shown(text, 'python')).toBe(repr)
  })
})

describe('strict JSON', () => {
  test.each(JSON_TEXTS)('%j reads as Python reads it', (text, repr) => {
    expect(shown(text, 'json')).toBe(repr)
  })

  test.each(NOT_JSON)('%j is refused', (text) => {
    expect(readLiteral(text, 'json').kind).toBe('fault')
  })

  test('the fault says what stands there', () => {
    expect(readLiteral("{'a': 1}", 'json')).toEqual({
      kind: 'fault',
      at: 1,
      way: 'single quotes',
      say: 'a single quote. That is how Python writes a text; JSON has double quotes',
    })
    expect(readLiteral('{"ok": True}', 'json')).toMatchObject({ at: 7, way: 'python word' })
    expect(readLiteral('[1, 2, ]', 'json')).toMatchObject({ at: 7, way: 'trailing comma' })
    expect(readLiteral('{"a": 1}\n{"b": 2}', 'json')).toMatchObject({ at: 9, way: 'more after the end' })
    expect(readLiteral('{"a": 1', 'json')).toMatchObject({ at: 7, way: 'not closed' })
  })
})

describe('large and hostile texts', () => {
  const size = 1_000_000
  const texts: Readonly<Record<string, string>> = {
    'opening brackets': '['.repeat(size),
    braces: '{"a":'.repeat(size / 5),
    'deep and closed': `${'['.repeat(size / 2)}${']'.repeat(size / 2)}`,
    'brackets and quotes': `["`.repeat(size / 2),
    'brackets in texts': `["[0,'",`.repeat(size / 8),
    'two ways to read it': `["[0,'","',`.repeat(size / 11),
    'long texts that never end': `['''${'[ '.repeat(size / 2)}`,
    comments: '[#'.repeat(size / 2),
    blanks: `[${' '.repeat(size)}`,
    digits: `[${'1'.repeat(size)}`,
    'digits and underscores': `[${'1_'.repeat(size / 2)}`,
    prefixes: `[${'rb'.repeat(size / 2)}`,
    backslashes: `['${'\\'.repeat(size)}`,
    'many values': "{'a': [1, 2]}\n".repeat(size / 14),
    'calls that are none': 'defaultdict(<'.repeat(size / 13),
  }
  test.each(Object.entries(texts))('a megabyte of %s is looked through', (_name, text) => {
    // Work that grew with the square of the text would not come to an end here.
    expect(someValueInText(text, () => false)).toBe(false)
  })

  test('a value at the end of a megabyte is found', () => {
    const text = `${'[info] job (1) done {x}\n'.repeat(size / 24)}result: {'a': 1}\n`
    expect(someValueInText(text, (value) => showValue(value) === "{'a': 1}")).toBe(true)
  })

  test('a large value is read whole', () => {
    const items = Array.from({ length: 100_000 }, (_, index) => index)
    const reading = readLiteral(JSON.stringify(items), 'json')
    expect(reading.kind === 'read' && reading.value.kind === 'list' && reading.value.items.length).toBe(100_000)
  })
})
