import { describe, expect, test } from 'vitest'
import type { Change } from '../../src/storage/database.ts'
import { createWriteBehind } from '../../src/storage/write-behind.ts'

const turn = () => new Promise((resolve) => setTimeout(resolve, 0))

function open(change: (changes: readonly Change[]) => Promise<void> = async () => undefined) {
  const written: (readonly Change[])[] = []
  const refused: unknown[] = []
  const texts = createWriteBehind({
    rows: [{ key: 'a', text: '1' }],
    change,
    written: (changes) => void written.push(changes),
    refused: (reason) => void refused.push(reason),
  })
  return { texts, written, refused }
}

test('a text is read as it was written before the database has answered', () => {
  const { texts } = open(() => new Promise(() => undefined))
  texts.write('b', '2')
  texts.remove('a')
  expect([texts.read('a'), texts.read('b'), texts.keys('')]).toEqual([null, '2', ['b']])
})

test('what is given in one breath is written as one', async () => {
  const { texts, written } = open()
  texts.write('b', '2')
  texts.write('b', '3')
  texts.remove('a')
  await turn()
  expect(written).toEqual([
    [
      { key: 'b', text: '3' },
      { key: 'a', text: null },
    ],
  ])
  expect(texts.waiting()).toEqual([])
})

test('what changes while it is being written is written again', async () => {
  const answers: (() => void)[] = []
  const { texts, written } = open(() => new Promise((resolve) => void answers.push(resolve)))
  texts.write('b', '2')
  await turn()
  texts.write('b', '3')
  answers.shift()?.()
  await turn()
  answers.shift()?.()
  await turn()
  expect(written.map(([first]) => first?.text)).toEqual(['2', '3'])
})

test('what was refused waits, and goes with the next text', async () => {
  let isFull = true
  const { texts, written, refused } = open(async () => {
    if (isFull) throw new Error('full')
  })
  texts.write('b', '2')
  await turn()
  expect([refused.length, texts.waiting()]).toEqual([1, [{ key: 'b', text: '2' }]])
  isFull = false
  texts.write('c', '3')
  await turn()
  expect(written).toEqual([
    [
      { key: 'b', text: '2' },
      { key: 'c', text: '3' },
    ],
  ])
})

describe('a text from another page', () => {
  test('is taken', () => {
    const { texts } = open()
    expect([texts.take({ key: 'a', text: '5' }), texts.read('a')]).toEqual([true, '5'])
  })

  test('is older than one that is not written yet', () => {
    const { texts } = open()
    texts.write('a', 'ours')
    expect([texts.take({ key: 'a', text: '5' }), texts.read('a')]).toEqual([false, 'ours'])
  })
})
