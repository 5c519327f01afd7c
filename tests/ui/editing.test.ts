import { describe, expect, test } from 'vitest'
import { type EditKey, editFor } from '../../src/ui/editor/light/editing.ts'

/** `|` is the cursor; a selection stands between two of them. */
function press(key: EditKey, marked: string): string | null {
  const from = marked.indexOf('|')
  const to = marked.lastIndexOf('|')
  const text = marked.replaceAll('|', '')
  const edit = editFor(key, text, from, to === from ? from : to - 1)
  if (edit === null) return null
  const after = text.slice(0, edit.from) + edit.insert + text.slice(edit.to)
  const [start, end] = edit.select
  if (start === end) return `${after.slice(0, start)}|${after.slice(start)}`
  return `${after.slice(0, start)}|${after.slice(start, end)}|${after.slice(end)}`
}

describe('Enter', () => {
  test('keeps the indentation of the line', () => {
    expect(press('enter', '    x = 1|')).toBe('    x = 1\n    |')
  })

  test('indents after a colon, a comment behind it or not', () => {
    expect(press('enter', 'for s in servers:|')).toBe('for s in servers:\n    |')
    expect(press('enter', 'if x:  # why|')).toBe('if x:  # why\n    |')
  })

  test('goes back after a line that ends its block', () => {
    expect(press('enter', 'def f():\n    return 1|')).toBe('def f():\n    return 1\n|')
    expect(press('enter', '    returned = 1|')).toBe('    returned = 1\n    |')
  })
})

describe('Tab', () => {
  test('goes to the next step of four', () => {
    expect(press('tab', 'ab|')).toBe('ab  |')
    expect(press('tab', '    |')).toBe('        |')
  })

  test('indents every line of a selection, and empty ones not', () => {
    expect(press('tab', '|a\n\nb|')).toBe('    |a\n\n    b|')
  })

  test('a selection that ends at the start of a line does not mean that line', () => {
    expect(press('tab', '|a\nb\n|c')).toBe('    |a\n    b\n|c')
  })

  test('with Shift takes a step back, as far as there is one', () => {
    expect(press('shift tab', '      a|')).toBe('  a|')
    expect(press('shift tab', 'a|')).toBeNull()
  })
})

describe('Backspace', () => {
  test('takes a whole step of indentation', () => {
    expect(press('backspace', 'x\n        |y')).toBe('x\n    |y')
  })

  test('is the browser’s own everywhere else', () => {
    expect(press('backspace', 'ab|')).toBeNull()
    expect(press('backspace', '   |')).toBeNull()
    expect(press('backspace', '|    |')).toBeNull()
  })
})
