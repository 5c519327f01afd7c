import { expect, test } from 'vitest'
import { readFromThread } from '../../src/runner/protocol.ts'
import { evidenceOf } from './fake-thread.ts'

test.each([
  { kind: 'loading', stage: 'Fetching', done: 0.5 },
  { kind: 'ready' },
  { kind: 'ready', shared: {} },
  { kind: 'output', id: 1, stream: 'out', text: '' },
  { kind: 'left out', id: 1, lines: 0, tail: '' },
  { kind: 'asks', id: 1 },
  { kind: 'heard', id: 1 },
  { kind: 'waits', id: 1, isWaiting: false },
  { kind: 'evidence', id: 1, evidence: evidenceOf(''), spent: true },
  { kind: 'answer', id: 1, answer: { kind: 'passed' }, spent: false },
  { kind: 'broken', say: 'x' },
  { kind: 'broken', id: 1, say: 'x' },
])('a message of a thread is read as it is: %j', (message) => {
  expect(readFromThread(message)).toBe(message)
})

test.each([
  [undefined],
  [null],
  ['ready'],
  [0],
  [[]],
  [{}],
  [{ kind: 5 }],
  [{ kind: 'unheard of' }],
  [{ kind: '__proto__' }],
  [{ kind: 'constructor' }],
  [{ kind: 'hasOwnProperty' }],
  [{ kind: 'loading', stage: 1, done: 0 }],
  [{ kind: 'output', id: 1, stream: 'out' }],
  [{ kind: 'output', id: 1, stream: 'elsewhere', text: 'x' }],
  [{ kind: 'left out', id: 1, lines: '3', tail: '' }],
  [{ kind: 'asks' }],
  [{ kind: 'heard' }],
  [{ kind: 'waits', id: 1 }],
  [{ kind: 'evidence', id: 1, evidence: null, spent: false }],
  [{ kind: 'evidence', id: 1, evidence: { stages: [] }, spent: false }],
  [{ kind: 'evidence', id: 1, evidence: { stages: 'x' }, spent: false }],
  [{ kind: 'evidence', id: 1, evidence: evidenceOf('') }],
  [{ kind: 'answer', id: 1, answer: 'passed', spent: false }],
  [{ kind: 'broken', id: 1 }],
])('what is none is not read: %j', (message) => {
  expect(readFromThread(message)).toBeUndefined()
})
