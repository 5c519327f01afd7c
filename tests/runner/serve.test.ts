// The thread's side of the letterbox, with an engine that the tests play themselves.
import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../src/model/evidence.ts'
import type { CustomCheckAnswer, LiveRun, RunRequest } from '../../src/model/run.ts'
import type { FromThread, ToThread } from '../../src/runner/protocol.ts'
import { createServer, type ServedEngine } from '../../src/runner/serve.ts'
import { evidenceOf, requestOf, settled } from './fake-thread.ts'

type Begun = {
  readonly request: RunRequest
  readonly live: LiveRun
  readonly ends: (evidence: Evidence) => void
  readonly fails: (reason: unknown) => void
}

function serve(options: { readonly spent?: boolean; readonly start?: () => Promise<ServedEngine> } = {}) {
  const said: FromThread[] = []
  const begun: Begun[] = []
  const engine: ServedEngine = {
    run: (request, live = {}) => new Promise((ends, fails) => begun.push({ request, live, ends, fails })),
    customCheck: async ({ name }): Promise<CustomCheckAnswer> => ({ kind: 'failed', say: name }),
    spent: () => options.spent ?? false,
    host: {
      open: async () => ({ kind: 'refused', say: 'no host here' }),
      answer: ({ kind }) => ({ kind: 'refused', say: kind }),
      tell: () => undefined,
      listen: () => undefined,
    },
  }
  const receive = createServer(options.start ?? (async () => engine), (message) => said.push(message))
  return {
    said,
    begun,
    async gets(...messages: readonly ToThread[]) {
      for (const message of messages) receive(message)
      await settled()
    },
  }
}

const START: ToThread = { kind: 'start', place: '/engine/', role: 'first' }
const run = (id: number, more: { readonly shows?: boolean; readonly asks?: boolean } = {}): ToThread => ({
  kind: 'run',
  id,
  request: requestOf(`print(${id})`),
  shows: more.shows ?? false,
  asks: more.asks ?? false,
})

test('a run is answered with its evidence, and whether the interpreter can be used again', async () => {
  for (const spent of [false, true]) {
    const { gets, begun, said } = serve({ spent })
    await gets(START, run(7))
    expect(begun.map(({ request }) => request)).toEqual([requestOf('print(7)')])
    begun[0]?.ends(evidenceOf('7\n'))
    await settled()
    expect(said).toEqual([{ kind: 'evidence', id: 7, evidence: evidenceOf('7\n'), spent }])
  }
})

test('one question is answered after the other, in the order they came', async () => {
  const { gets, begun, said } = serve()
  const evidence = evidenceOf('')
  const check: ToThread = { kind: 'custom check', id: 2, request: { source: '', name: 'check', evidence, program: '' } }
  await gets(START, run(1), check, run(3))
  expect([begun.length, said]).toEqual([1, []])
  begun[0]?.ends(evidence)
  await settled()
  expect([begun.length, said]).toEqual([
    2,
    [
      { kind: 'evidence', id: 1, evidence, spent: false },
      { kind: 'answer', id: 2, answer: { kind: 'failed', say: 'check' }, spent: false },
    ],
  ])
})

describe('what goes wrong is said in words', () => {
  test('in a run, and the next one is served', async () => {
    const { gets, begun, said } = serve()
    await gets(START, run(1), run(2))
    begun[0]?.fails(new Error('Invalid time zone specified: Europe/Atlantis'))
    await settled()
    begun[1]?.fails('a text')
    await settled()
    expect(said).toEqual([
      { kind: 'broken', id: 1, say: 'Invalid time zone specified: Europe/Atlantis' },
      { kind: 'broken', id: 2, say: 'a text' },
    ])
  })

  test('at the start, and to every question after it', async () => {
    const { gets, said } = serve({ start: () => Promise.reject(new Error('no image')) })
    await gets(START, run(1))
    expect(said).toEqual([
      { kind: 'broken', say: 'no image' },
      { kind: 'broken', id: 1, say: 'no image' },
    ])
  })

  test('to who asks before the start', async () => {
    const { gets, said } = serve()
    await gets(run(1))
    expect(said).toEqual([{ kind: 'broken', id: 1, say: 'The thread was asked before it was started.' }])
  })
})

test('output is passed on where somebody watches, and only there', async () => {
  const { gets, begun, said } = serve()
  await gets(START, run(1, { shows: true }))
  begun[0]?.live.output?.('err', 'a')
  begun[0]?.live.leftOut?.(3, 'z')
  begun[0]?.ends(evidenceOf(''))
  await gets(run(2))
  expect(said.slice(0, 2)).toEqual([
    { kind: 'output', id: 1, stream: 'err', text: 'a' },
    { kind: 'left out', id: 1, lines: 3, tail: 'z' },
  ])
  expect([begun[1]?.live.output, begun[1]?.live.leftOut, begun[1]?.live.ask]).toEqual([undefined, undefined, undefined])
})

test('a wait is told, so that it is not counted from outside', async () => {
  const { gets, begun, said } = serve()
  await gets(START, run(4))
  begun[0]?.live.waits?.(true)
  begun[0]?.live.waits?.(false)
  expect(said).toEqual([
    { kind: 'waits', id: 4, isWaiting: true },
    { kind: 'waits', id: 4, isWaiting: false },
  ])
})

test('a line is asked for and handed to the program that asked', async () => {
  const { gets, begun, said } = serve()
  await gets(START, run(1, { asks: true }))
  const lines: (string | null)[] = []
  const ask = async (): Promise<void> => void lines.push((await begun[0]?.live.ask?.()) ?? null)
  void ask()
  await gets(
    { kind: 'typed', id: 9, line: 'for nobody' },
    { kind: 'typed', id: 1, line: 'Ada' },
    { kind: 'typed', id: 1, line: 'too late' },
  )
  void ask()
  await gets({ kind: 'typed', id: 1, line: null })
  expect(lines).toEqual(['Ada', null])
  expect(said).toEqual([
    { kind: 'asks', id: 1 },
    { kind: 'asks', id: 1 },
  ])
})

describe('an interrupt', () => {
  test('is handed to the program that runs, and that it was heard is said first', async () => {
    const { gets, begun, said } = serve()
    await gets(START, run(1))
    let interrupts = 0
    begun[0]?.live.interrupts?.(() => {
      interrupts += 1
    })
    await gets({ kind: 'interrupt', id: 1 }, { kind: 'interrupt', id: 1 })
    expect([interrupts, said]).toEqual([
      2,
      [
        { kind: 'heard', id: 1 },
        { kind: 'heard', id: 1 },
      ],
    ])
  })

  test('of another run, or that nobody listens to, is not heard', async () => {
    const { gets, begun, said } = serve()
    await gets(START, run(1))
    const end = begun[0]?.live.interrupts?.(() => undefined)
    await gets({ kind: 'interrupt', id: 9 })
    end?.()
    await gets({ kind: 'interrupt', id: 1 })
    expect(said).toEqual([])
  })
})
