// One question to a thread and its answer: what comes in between goes to whoever shows the run, and a thread that does not answer is given up.
import type { Evidence, OutputPiece, OutputStream, Stage } from '../model/evidence.ts'
import type { CustomCheckAnswer, LiveRun, RunRequest } from '../model/run.ts'
import type { Channel, Timer } from './channel.ts'
import type { FromThread, ToThread } from './protocol.ts'

/** What came of a question. `gone`: the thread must be ended and another one taken. */
export type Outcome =
  | { readonly kind: 'evidence'; readonly evidence: Evidence; readonly gone: boolean }
  | { readonly kind: 'answer'; readonly answer: CustomCheckAnswer; readonly gone: boolean }
  | { readonly kind: 'broken'; readonly say: string; readonly gone: true }

export type Exchange = {
  readonly receive: (message: FromThread) => void
  /** The thread is gone. */
  readonly died: (why: string) => void
  readonly outcome: Promise<Outcome>
}

/** The thread interrupts a program at its limit by itself; this much later it is ended from outside. */
const GRACE_MS = 700

type Question = Extract<ToThread, { kind: 'run' | 'custom check' }>

export function createExchange(
  channel: Channel,
  question: Question,
  live: LiveRun,
  limitMs: number,
  timer: Timer,
): Exchange {
  const record = createRecord()
  let settle: (outcome: Outcome) => void = () => undefined
  let cancelTimer = (): void => undefined
  const cutShort = (ending: Stage['ending']): void => {
    if (question.kind === 'run') {
      settle({ kind: 'evidence', evidence: record.evidence(question.request, ending), gone: true })
    } else settle({ kind: 'answer', answer: { kind: 'broken', say: 'The check did not end by itself.' }, gone: true })
  }
  const stopped = (): void => cutShort({ kind: 'stopped', by: 'learner' })
  const startTimer = (): void => {
    cancelTimer = timer(limitMs + GRACE_MS, () => cutShort({ kind: 'stopped', by: 'time limit' }))
  }
  const outcome = new Promise<Outcome>((resolve) => {
    settle = (answer) => {
      cancelTimer()
      live.stop?.removeEventListener('abort', stopped)
      settle = () => undefined
      resolve(answer)
    }
  })
  const typeFor = async (): Promise<void> => {
    cancelTimer()
    const line = (await live.ask?.()) ?? null
    startTimer()
    channel.post({ kind: 'typed', id: question.id, line })
  }
  startTimer()
  live.stop?.addEventListener('abort', stopped, { once: true })
  if (live.stop?.aborted === true) queueMicrotask(stopped)
  return {
    outcome,
    died: (why) => cutShort({ kind: 'lost', say: `Python was lost: ${why}` }),
    receive(message) {
      if (!('id' in message) || message.id !== question.id) return
      switch (message.kind) {
        case 'output':
          record.add(message.stream, message.text)
          return live.output?.(message.stream, message.text)
        case 'left out':
          return live.leftOut?.(message.lines, message.tail)
        case 'asks':
          return void typeFor()
        case 'evidence':
          return settle({ kind: 'evidence', evidence: message.evidence, gone: message.spent })
        case 'answer':
          return settle({ kind: 'answer', answer: message.answer, gone: message.spent })
        case 'broken':
          return settle({ kind: 'broken', say: message.say, gone: true })
        default:
          message satisfies never
      }
    },
  }
}

/** The output so far, for the evidence of a run that never answered. */
function createRecord() {
  const pieces: OutputPiece[] = []
  return {
    add(stream: OutputStream, text: string) {
      pieces.push({ stream, text, atMs: 0 })
    },
    evidence({ world }: RunRequest, ending: Stage['ending']): Evidence {
      const stage: Stage = {
        ending,
        output: { pieces: pieces.map((piece) => ({ ...piece, atMs: world.clockMs })), leftOutLines: 0 },
        holds: {},
        files: [],
        sleeps: [],
        readsPastEnd: 0,
        startedMs: world.clockMs,
        endedMs: world.clockMs,
      }
      return { stages: [stage], facts: [], unassigned: [] }
    },
  }
}
