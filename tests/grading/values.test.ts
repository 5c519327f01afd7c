import { describe, expect, test } from 'vitest'
import { showValue } from '../../src/grading/show-value.ts'
import { equalValues } from '../../src/grading/values/equal-values.ts'
import { floatRepr } from '../../src/grading/values/exact-number.ts'
import { matchValue } from '../../src/grading/values/match-value.ts'
import type { ValuePattern } from '../../src/model/check.ts'
import type { Value } from '../../src/model/value.ts'
import { float, is, set, tuple, v } from './build-evidence.ts'

const int = (text: string): Value => ({ kind: 'int', text })

describe('equal values', () => {
  test.each<[string, Value, Value]>([
    ['1 and 1.0', v(1), float('1.0')],
    ['0 and -0.0', v(0), float('-0.0')],
    ['big ints', int('123456789012345678901234567890'), int('123456789012345678901234567890')],
    ['a big int and its float', int('10000000000000000000000'), float('1e+22')],
    ['infinities', float('inf'), float('inf')],
    ['nan, where a check expects it', float('nan'), float('nan')],
    ['dictionaries in another order', v({ a: 1, b: 2 }), v({ b: 2, a: 1 })],
    ['sets in another order', set(v(1), v('a')), set(v('a'), v(1))],
    ['a set and a frozenset', set(v(1)), { kind: 'frozenset', items: [v(1)] }],
    [
      'a Counter and a dictionary',
      v({ a: 1 }),
      { kind: 'dict', entries: [[v('a'), v(1)]], type: 'collections.Counter' },
    ],
    [
      'tuples as keys',
      { kind: 'dict', entries: [[tuple(v(1)), v(1)]] },
      { kind: 'dict', entries: [[tuple(float('1.0')), v(1)]] },
    ],
  ])('%s', (_name, one, other) => {
    expect(equalValues(one, other)).toBe(true)
    expect(equalValues(other, one)).toBe(true)
  })

  test.each<[string, Value, Value]>([
    ['1 and True', v(1), v(true)],
    ['0 and False, inside a list', v([0]), v([false])],
    ['True and 1 as keys', { kind: 'dict', entries: [[v(true), v(1)]] }, { kind: 'dict', entries: [[v(1), v(1)]] }],
    ['None and False', v(null), v(false)],
    ['1 and "1"', v(1), v('1')],
    ['a list and a tuple', v([1]), tuple(v(1))],
    ['a set and a list', set(v(1)), v([1])],
    ['big ints that a float cannot tell apart', int('9007199254740993'), float('9007199254740992.0')],
    ['lists of other lengths', v([1]), v([1, 1])],
    ['bytes and text', { kind: 'bytes', repr: "b'a'" }, v('a')],
    ['sets with another item', set(v(1), v(2)), set(v(1), v(3))],
    ['a key of the prototype', v({ a: 1 }), v({ constructor: 1 })],
  ])('%s differ', (_name, one, other) => {
    expect(equalValues(one, other)).toBe(false)
    expect(equalValues(other, one)).toBe(false)
  })

  test('depth does not overflow the stack', () => {
    const nest = (): Value => {
      let value: Value = v([])
      for (let depth = 0; depth < 200_000; depth += 1) value = { kind: 'list', items: [value] }
      return value
    }
    expect(equalValues(nest(), nest())).toBe(true)
    expect(showValue(nest()).length).toBeLessThan(200)
  })
})

describe('a shown value', () => {
  test.each<[Value, string]>([
    [v("it's"), '"it\'s"'],
    [v('a\n\t\\\u00a0é😀'), "'a\\n\\t\\\\\\xa0é😀'"],
    [tuple(v(1)), '(1,)'],
    [tuple(), '()'],
    [set(), 'set()'],
    [{ kind: 'frozenset', items: [] }, 'frozenset()'],
    [
      { kind: 'dict', entries: [[v('a'), v([null, true])]], type: 'collections.OrderedDict' },
      "OrderedDict({'a': [None, True]})",
    ],
    [{ kind: 'object', type: 'filter', repr: '<filter object at 0x1>' }, '<filter object at 0x1>'],
  ])('%j', (value, repr) => {
    expect(showValue(value)).toBe(repr)
  })

  test('long values say how much is left out', () => {
    expect(showValue(v('x'.repeat(1_300)), 60)).toBe(`'${'x'.repeat(60)}'… (1,240 more characters)`)
    expect(showValue(v(Array.from({ length: 40 }, (_, index) => index)), 20)).toBe('[0, 1, 2, 3, 4, 5, 6, … 33 more]')
    expect(showValue(int('7'.repeat(3_000)))).toContain('(3,000 digits)')
  })

  test.each([
    [1e16, '1e+16'],
    [123456789012345.6, '123456789012345.6'],
    [1e-5, '1e-05'],
    [0.0001, '0.0001'],
    [-1.5, '-1.5'],
    [100, '100.0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
  ])('the float %d is written as Python does', (number, repr) => {
    expect(floatRepr(number)).toBe(repr)
  })
})

describe('patterns of values', () => {
  const say = (value: Value, pattern: ValuePattern): string =>
    matchValue(value, pattern, { subject: '`data`', verb: 'is' })?.say ?? 'holds'
  const percent: ValuePattern = { number: { kind: 'range', from: 0, to: 100 } }

  test('readings: numbers from 0 to 100, both ends, no text and no True', () => {
    expect(say(v({ cpu: 0, memory: 100, disk: 3.5 }), { each: percent })).toBe('holds')
    expect(say(v({ cpu: '80%' }), { each: percent })).toBe(
      "The value of `'cpu'` in `data` is `'80%'`, which is text; expected a number, from 0 to 100.",
    )
    expect(say(v({ cpu: 120 }), { each: percent })).toBe(
      "The value of `'cpu'` in `data` is `120`, expected from 0 to 100.",
    )
    expect(say(v({ cpu: true }), { each: percent })).toContain('a truth value')
  })

  test('exactly these keys', () => {
    const keys: ValuePattern = { keys: [v('cpu'), v('disk')] }
    expect(say(v({ disk: 1, cpu: 1 }), keys)).toBe('holds')
    expect(say(v({ disk: 1, CPU: 1 }), keys)).toContain("There is a key `'CPU'` but no key `'cpu'`")
    expect(say(v({ disk: 1 }), keys)).toContain("This key is missing: `'cpu'`.")
    expect(say(v({ disk: 1, cpu: 1, net: 2 }), keys)).toContain("Too much: the key `'net'`.")
    expect(say(set(v('cpu'), v('disk')), keys)).toContain('which is a set; expected a dictionary')
  })

  test('types', () => {
    expect(say(v(true), { type: 'int' })).toBe(
      '`data` is `True`, which is a truth value (`True` or `False`); expected a whole number (`int`).',
    )
    expect(say(v(3), { type: 'number' })).toBe('holds')
    expect(say(v(3), { type: 'float' })).not.toBe('holds')
  })

  test('has, lacks, length, entries, any order, one of, a form, near', () => {
    expect(say(v(['a', 'b']), { has: [v('a')], lacks: [v('c')], length: 2 })).toBe('holds')
    expect(say(v('a text'), { has: [v('tex')] })).toBe('holds')
    expect(say(v({ a: 1 }), { has: [v('b')] })).toContain("`'b'` is not in it.")
    expect(say(v(['a']), { length: 2 })).toContain('with 1 entry; expected 2 entries')
    expect(say(v({ a: { b: 1 } }), { entries: [[v('a'), { entries: [[v('b'), is(2)]] }]] })).toContain(
      "The value of `'b'` in the value of `'a'` in `data` is `1`",
    )
    expect(say(v(['b', 'a']), { inAnyOrder: [v('a'), v('b')] })).toBe('holds')
    expect(say(v(['b', 'b']), { inAnyOrder: [v('a'), v('b')] })).toContain("Missing: `'a'`. Too much: `'b'`.")
    expect(say(v('web01'), { oneOf: [is('web01'), is('db01')] })).toBe('holds')
    expect(say(v('lb'), { oneOf: [is('web01'), is('db01')] })).toContain("expected one of `'web01'`, `'db01'`")
    expect(say(v('web01'), { matches: '^web\\d+$' })).toBe('holds')
    expect(say(v(0.30000000000000004), { number: { kind: 'near', near: 0.2, within: 0.1 } })).toBe('holds')
    expect(say(float('nan'), percent)).not.toBe('holds')
  })
})
