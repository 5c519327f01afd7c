import { describe, expect, test } from 'vitest'
import { type DiffLine, diffTexts } from '../../src/ui/verdict/text-diff.ts'

/** What differs stands in brackets. */
function shown(lines: readonly DiffLine[]): string[] {
  return lines.map(({ pieces, omitted }) =>
    omitted === undefined
      ? pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')
      : `(${omitted} more)`,
  )
}

function diff(expected: string, seen: string): readonly [string[], string[]] {
  const both = diffTexts(expected, seen)
  return [shown(both.expected), shown(both.seen)]
}

describe('expected and seen side by side', () => {
  test('a missing blank is seen', () => {
    expect(diff('Free: 12 GB', 'Free:12 GB')).toEqual([['Free:[·]12 GB'], ['Free:12 GB']])
  })

  test('only the line that differs is marked', () => {
    expect(diff('a\nb\nc', 'a\nx\nc')).toEqual([
      ['a', '[b]', 'c'],
      ['a', '[x]', 'c'],
    ])
  })

  test('lines that have little in common are marked as wholes', () => {
    expect(diff('CPU usage normal', 'High')).toEqual([['[CPU usage normal]'], ['[High]']])
  })

  test('a line too many and a tab are seen', () => {
    expect(diff('web01', 'web01\n\tweb02')).toEqual([['web01'], ['web01', '[→web02]']])
  })

  test('next to nothing, nothing is marked', () => {
    expect(diff('web01', '')).toEqual([['web01'], ['']])
  })

  test('of a long text the part around the first difference is shown', () => {
    const long = Array.from({ length: 500 }, (_, index) => `line ${index}`)
    const other = long.with(300, 'something else')
    const [expected] = diff(long.join('\n'), other.join('\n'))
    expect(expected[0]).toBe('(298 more)')
    expect(expected.slice(1, 4)).toEqual(['line 298', 'line 299', '[line 300]'])
    expect(expected.at(-1)).toMatch(/more\)$/)
    expect(expected.length).toBeLessThan(30)
  })
})
