// One question to a thread and its answer: what comes in between goes to whoever shows the run, and a thread that does not answer is given up.
import { type Evidence, NOTHING_DONE, type OutputPiece, type OutputStream, type Stage } from '../model/evidence.ts'
import type { CustomCheckAnswer, LiveRun, RunRequest } from '../model/run.ts'
import type { Channel, Timer } from './channel.ts'
import type { FromThread, ToThread } from './protocol.ts'

/** What came of a question. `gone`: the thread must be ended and another one taken. */
export type Outcome =
  | { readonly kind: 'evidence'; readonly evidence: Evidence; readonly gone: boolean }
  | { readonly kind: 'answer'; readonly answer: CustomCheckAnswer; readonly gone: boolean }
  | { readonly kind: 'broken'; readonly say: string; readonly gone: true }

export type Exchange = {
  readonly question: Question
  readonly receive: (message: FromThread) => void
  /** The thread is gone. */
  readonly died: (why: string) => void
  readonly outcome: Promise<Outcome>
}

export type Question = Extract<ToThread, { kind: 'run' | 'custom check' }>

/** The thread interrupts a program at its limit by itself, and knows its line; this much later, on a busy machine too, it is ended from outside. */
const GRACE_MS = 2_000

/** A thread that hears of Ctrl-C says so within this time, on a busy machine too. */
// Unlike Linux: a signal from the keyboard reaches a program that waits for what is typed, or sleeps. One that computes hears nothing, and its run is stopped.
const HEARD_MS = 700

/** Follows a question from now on to its answer. */
export function createExchange(
  channel: Channel,
  question: Question,
  live: LiveRun,
  limitMs: number,
  timer: Timer,
): Exchange {
  const record = createRecord()
  let settle: (outcome: Outcome) => void = () => undefined
  let isSettled = false
  let cancelTimer = (): void => undefined
  let cancelHearing = (): void => undefined
  const cutShort = (ending: Stage['ending']): void => settle(outcomeWithout(question, record, ending))
  const stopped = (): void => cutShort({ kind: 'stopped', by: 'learner' })
  const startTimer = (): void => {
    cancelTimer()
    if (!isSettled) cancelTimer = timer(limitMs + GRACE_MS, () => cutShort({ kind: 'stopped', by: 'time limit' }))
  }
  const outcome = new Promise<Outcome>((resolve) => {
    settle = (answer) => {
      isSettled = true
      cancelTimer()
      cancelHearing()
      endInterrupts?.()
      live.stop?.removeEventListener('abort', stopped)
      settle = () => undefined
      resolve(answer)
    }
  })
  let interrupts = 0
  const typeFor = async (): Promise<void> => {
    const before = interrupts
    // Whoever cannot ask gives the program no more input.
    const line = await Promise.resolve(live.ask?.()).catch(() => null)
    // After Ctrl-C the program asks anew, if it still wants a line.
    if (!isSettled && interrupts === before) channel.post({ kind: 'typed', id: question.id, line: line ?? null })
  }
  const endInterrupts = live.interrupts?.(() => {
    interrupts += 1
    channel.post({ kind: 'interrupt', id: question.id })
    cancelHearing()
    cancelHearing = timer(HEARD_MS, stopped)
  })
  startTimer()
  live.stop?.addEventListener('abort', stopped, { once: true })
  return {
    question,
    outcome,
    died: (why) => cutShort({ kind: 'lost', say: `Python was lost: ${why}` }),
    receive(message) {
      if (isSettled || !('id' in message) || message.id !== question.id) return
      switch (message.kind) {
        case 'output':
          record.add(message.stream, message.text)
          return live.output?.(message.stream, message.text)
        case 'left out':
          record.leaveOut(message.lines, message.tail)
          return live.leftOut?.(message.lines, message.tail)
        case 'asks':
          return void typeFor()
        case 'heard':
          return cancelHearing()
        case 'host answer':
          // Comes by another way.
          return
        case 'waits':
          return message.isWaiting ? cancelTimer() : startTimer()
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

/** The outcome of a question that was never put to a thread. */
export function stoppedBefore(question: Question): Outcome {
  return { ...outcomeWithout(question, createRecord(), { kind: 'stopped', by: 'learner' }), gone: false }
}

function outcomeWithout(question: Question, record: Record, ending: Stage['ending']): Evidenced {
  if (question.kind === 'run') {
    return { kind: 'evidence', evidence: record.evidence(question.request, ending), gone: true }
  }
  return { kind: 'answer', answer: { kind: 'broken', say: 'The check did not end by itself.' }, gone: true }
}

type Evidenced = Extract<Outcome, { kind: 'evidence' | 'answer' }>
type Record = ReturnType<typeof createRecord>

/** The output so far, for the evidence of a run that never answered. */
function createRecord() {
  const head: OutputPiece[] = []
  let leftOutLines = 0
  let tail: OutputPiece | undefined
  return {
    add(stream: OutputStream, text: string) {
      head.push({ stream, text, atMs: 0 })
    },
    leaveOut(lines: number, text: string) {
      leftOutLines = lines
      tail = { stream: 'out', text, atMs: 0, ...(lines > 0 ? { afterGap: true } : {}) }
    },
    evidence({ world }: RunRequest, ending: Stage['ending']): Evidence {
      const pieces = tail === undefined ? head : [...head, tail]
      const stage: Stage = {
        ending,
        output: { pieces: pieces.map((piece) => ({ ...piece, atMs: world.clockMs })), leftOutLines },
        holds: {},
        ...NOTHING_DONE,
        startedMs: world.clockMs,
        endedMs: world.clockMs,
      }
      return { stages: [stage], facts: [], unassigned: [] }
    },
  }
}
