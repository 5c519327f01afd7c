import { describe, expect, test } from 'vitest'
import { FIRST_SETTINGS, readDraft, readProgress, readSettings } from '../../src/workbook/memory/saved-data.ts'

describe('progress', () => {
  test('is read as it was written', () => {
    const progress = { count: { passedMs: 5, program: 'x', fingerprint: 'one' } }
    expect(readProgress(JSON.stringify(progress))).toEqual({ value: progress, damaged: false })
  })

  test('that is damaged in one place keeps the rest', () => {
    const text = JSON.stringify({ count: { passedMs: 5, program: 'x', fingerprint: 'one' }, name: { passedMs: 'x' } })
    const { value, damaged } = readProgress(text)
    expect(Object.keys(value)).toEqual(['count'])
    expect(damaged).toBe(true)
  })

  test.each(['', '{', 'null', '[]', '"text"'])('%j is damaged', (text) => {
    expect(readProgress(text)).toEqual({ value: {}, damaged: true })
  })

  test('an exercise may have any name', () => {
    const text = '{"__proto__": {"passedMs": 5, "program": "x", "fingerprint": "one"}}'
    expect(Object.keys(readProgress(text).value)).toEqual(['__proto__'])
  })
})

describe('a draft', () => {
  test('is read as it was written', () => {
    const draft = { program: 'print(1)\n', beforeReset: 'old', hintsShown: 2 }
    expect(readDraft(JSON.stringify(draft))).toEqual({ value: draft, damaged: false })
  })

  test('needs a program and nothing else', () => {
    expect(readDraft('{"program": "x"}')).toEqual({ value: { program: 'x', hintsShown: 0 }, damaged: false })
    expect(readDraft('{"hintsShown": 2}')).toEqual({ value: null, damaged: true })
  })
})

describe('settings', () => {
  test('that are missing or unknown are the first ones', () => {
    expect(
      readSettings(
        '{"theme": "purple", "editor": 3, "textSize": 12, "wrapsLines": "yes", "panes": {"page": {"lesson": "wide"}}}',
      ),
    ).toEqual({
      value: FIRST_SETTINGS,
      damaged: false,
    })
  })

  test('are read as they were written', () => {
    const settings = {
      theme: 'dark',
      editor: 'plain',
      textSize: 'large',
      wrapsLines: true,
      bareKeys: false,
      lastOpened: 'count',
      panes: { page: { lesson: 40, machine: 60 } },
    }
    expect(readSettings(JSON.stringify(settings))).toEqual({ value: settings, damaged: false })
  })
})
