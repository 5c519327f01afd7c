import { beforeAll, describe, expect, test } from 'vitest'
import { CATALOGUE } from '../../src/errors/catalogue/catalogue.ts'
import { bringExplanations, explainError } from '../../src/errors/explain-error.ts'
import { nearWord } from '../../src/errors/facts/near-word.ts'

beforeAll(bringExplanations)

const sentences = CATALOGUE.flatMap((entry) => entry.explain)

describe('the catalogue', () => {
  test('knows many more than 40 errors', () => {
    expect(CATALOGUE.length).toBeGreaterThan(150)
  })

  test('says one sentence each time, in plain words, and nobody is shouted at', () => {
    const withoutCode = sentences.map((sentence) => sentence.replace(/`[^`]*`/g, 'x'))
    expect(withoutCode.filter((sentence) => !/[.?]$/.test(sentence))).toEqual([])
    expect(withoutCode.filter((sentence) => /[.?!] /.test(sentence) || sentence.includes('!'))).toEqual([])
  })

  test('closes every backquote', () => {
    expect(sentences.filter((sentence) => sentence.split('`').length % 2 === 0)).toEqual([])
  })

  test('has for every entry a sentence that needs no luck', () => {
    const needs = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
    const luckless = CATALOGUE.filter(({ says, line = '', explain }) => {
      const known = new Set(['line', 'kind', 'otherKind', 'firstWord'])
      for (const pattern of [[says ?? []].flat(), line].flat()) for (const name of needs(pattern)) known.add(name)
      return !explain.some((sentence) => needs(sentence).every((name) => known.has(name)))
    })
    expect(luckless).toEqual([])
  })
})

describe('an error', () => {
  test('is explained by an entry for its base class where its own has none', () => {
    const error = { type: 'shop.OrderNotFound', bases: ['KeyError', 'LookupError'], message: "'id'", line: 1 }
    expect(explainError(error, { program: 'orders["id"]\n' })).toBe(
      'The dict in line 1 has no key `id`: look at what it holds, or ask with `.get("id")`, which gives `None` instead of an error.',
    )
  })

  test('that nobody has written down is not explained', () => {
    expect(explainError({ type: 'ValueError', message: 'too hot', line: 1 }, { program: 'x' })).toBeUndefined()
    expect(explainError({ type: 'ShopClosed', message: '', line: 1 }, { program: 'x' })).toBeUndefined()
  })

  test('without a line gets no sentence that names one', () => {
    const error = { type: 'ZeroDivisionError', bases: ['ArithmeticError'], message: 'division by zero' }
    expect(explainError(error, { program: '' })).toBeUndefined()
  })

  test('with a very long text in its message still gets a short sentence', () => {
    const said = explainError(
      { type: 'ValueError', message: `invalid literal for int() with base 10: '${'x'.repeat(500)}'`, line: 1 },
      { program: 'int(text)' },
    )
    expect(said?.length).toBeLessThan(200)
  })
})

describe('a near word', () => {
  test('is a slip of the finger away', () => {
    expect(nearWord('cuont', ['counter', 'count', 'county'])).toBe('count')
    expect(nearWord('Server', ['servers', 'server'])).toBe('server')
    expect(nearWord('server_name', ['serverName', 'server'])).toBe('serverName')
  })

  test('is none where nothing is near', () => {
    expect(nearWord('x', ['y', 'i'])).toBeUndefined()
    expect(nearWord('host', ['port', 'servers'])).toBeUndefined()
  })
})
