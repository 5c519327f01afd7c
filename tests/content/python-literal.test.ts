import { describe, expect, test } from 'vitest'
import { parsePythonLiteral } from '../../src/content/world/python-literal.ts'
import { showValue } from '../../src/content/world/python-value.ts'

describe('Python literals', () => {
  const shown = (text: string) => {
    const value = parsePythonLiteral(text)
    return value === undefined ? undefined : showValue(value)
  }

  test.each([
    ['(1, 2)', '(1, 2)'],
    ['(1,)', '(1,)'],
    ['1, 2', '(1, 2)'],
    ['(1)', '1'],
    ['()', '()'],
    ['[1, [2.5], None, True,]', '[1, [2.5], None, True]'],
    ["{'b', 'a'}", "{'b', 'a'}"],
    ["{'a': (1, -2), 3: {}}", "{'a': (1, -2), 3: {}}"],
    ['-0.5e10', '-5000000000.0'],
    ['1_000_000_000_000_000_000_000', '1000000000000000000000'],
    ['0xff', '255'],
    ['.5', '0.5'],
    ['5.', '5.0'],
    ["b'a\\n'", "b'a\\n'"],
    ["b'\\x00\\xff' b'\\''", 'b"\\x00\\xff\'"'],
    ["'\\x1b[0m'", "'\\x1b[0m'"],
    ['"it\'s"', '"it\'s"'],
    ["'a' 'b'", "'ab'"],
    ["r'\\d'", "'\\\\d'"],
    ["'\\x41\\u00e9'", "'Aé'"],
    ['"""a\nb"""', "'a\\nb'"],
    ['-0', '0'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  test.each([
    '',
    '(1',
    '1 2',
    '[1,,2]',
    '{1: 2, 3}',
    'name',
    'f(1)',
    '007',
    "'a",
    '1 + 2',
    '{1: }',
    ',',
    '- -1',
    '--1',
    '['.repeat(100),
    "b'é€'",
  ])('%s is none', (text) => {
    expect(parsePythonLiteral(text)).toBeUndefined()
  })
})
