import { describe, expect, test } from 'vitest'
import { linkSentence, linkTraceback } from '../../src/ui/editor/line-links.ts'

describe('lines of the program', () => {
  test('are found in a sentence', () => {
    expect(linkSentence('Line 2 uses it, and line 10 sets it.')).toEqual([
      { text: 'Line 2', line: 2 },
      { text: ' uses it, and ' },
      { text: 'line 10', line: 10 },
      { text: ' sets it.' },
    ])
  })

  test('are told from lines of something else', () => {
    const text = 'JSON allows no comma there, and line 3 of the text has one in some lines.'
    expect(linkSentence(text)).toEqual([{ text }])
  })

  test('are found in a traceback, where they are those of the program', () => {
    const text =
      '  File "main.py", line 9, in <module>\n  File "/home/sre/helper.py", line 2, in share\nline 4 of a log\n'
    expect(linkTraceback(text)).toEqual([
      { text: '  File "main.py", ' },
      { text: 'line 9', line: 9 },
      { text: ', in <module>\n  File "/home/sre/helper.py", line 2, in share\nline 4 of a log\n' },
    ])
  })

  test('leave a text without any as it is', () => {
    expect(linkTraceback('disk full\n')).toEqual([{ text: 'disk full\n' }])
    expect(linkSentence('')).toEqual([])
  })
})
