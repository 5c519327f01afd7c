import { expect, test } from 'vitest'
import { createTape, endOf } from '../../src/workbook/tape.ts'

test('a flood keeps the first part, says what was left out, and shows the latest tail', () => {
  const tape = createTape()
  tape.append('out', 'first\n')
  tape.leaveOut(10, 'tail one\n')
  tape.append('err', 'warning\n')
  tape.leaveOut(20, 'tail two\n')
  expect(tape.content()).toEqual({
    head: [{ stream: 'out', text: 'first\n' }],
    gap: { lines: 20, tail: [{ stream: 'out', text: 'tail two\n' }] },
  })
})

test('the end of a tape is found without reading all of it', () => {
  const tape = createTape()
  for (const text of ['one ', 'two ', 'three']) tape.append('out', text)
  expect(endOf(tape.content(), 6)).toBe('two three')
  expect(endOf(tape.content(), 100)).toBe('one two three')
})

test('a new run starts with an empty tape', () => {
  const tape = createTape()
  tape.leaveOut(10, 'tail\n')
  tape.clear()
  tape.append('out', 'again\n')
  expect(tape.content()).toEqual({ head: [{ stream: 'out', text: 'again\n' }], gap: null })
})
