// The thread's side of the letterbox: answers each message by the engine. It runs one program at a time.
import type { HostAnswer, HostEvent, HostMessage, HostQuestion } from '../model/live-host.ts'
import type { LiveRun, Runner } from '../model/run.ts'
import type { FromThread, Start, ToThread } from './protocol.ts'

/** The engine as this side needs it: python's Engine fits. */
export type ServedEngine = Runner & {
  readonly host: {
    readonly open: (question: Extract<HostQuestion, { kind: 'open' }>) => Promise<HostAnswer>
    readonly answer: (question: Exclude<HostQuestion, { kind: 'open' }>) => HostAnswer
    readonly tell: (message: HostMessage) => void
    readonly listen: (listener: (event: HostEvent) => void) => void
  }
  readonly spent: () => boolean
}

/** The receiver of messages. `start` makes the engine when the first message asks for it. */
export function createServer(
  start: (message: Start) => Promise<ServedEngine>,
  say: (message: FromThread) => void,
): (message: ToThread) => void {
  let starting: Promise<ServedEngine> | undefined
  let last: Promise<unknown> = Promise.resolve()
  const typed = new Map<number, (line: string | null) => void>()
  /** A program runs on the host that is kept. */
  let runsOnHost = false
  let interrupted: { readonly id: number; readonly listeners: Set<() => void> } | undefined

  async function answer(message: Extract<ToThread, { kind: 'run' | 'custom check' }>): Promise<FromThread> {
    const engine = await starting
    if (engine === undefined) throw new Error('The thread was asked before it was started.')
    const { id } = message
    if (message.kind === 'custom check') {
      const answer = await engine.customCheck(message.request)
      return { kind: 'answer', id, answer, spent: engine.spent() }
    }
    interrupted = { id, listeners: new Set() }
    runsOnHost = message.request.host !== undefined
    const evidence = await engine.run(message.request, liveRun(message, interrupted.listeners)).finally(() => {
      runsOnHost = false
    })
    return { kind: 'evidence', id, evidence, spent: engine.spent() }
  }

  function liveRun({ id, shows, asks }: Extract<ToThread, { kind: 'run' }>, listeners: Set<() => void>): LiveRun {
    const shown: LiveRun = {
      output: (stream, text) => say({ kind: 'output', id, stream, text }),
      leftOut: (lines, tail) => say({ kind: 'left out', id, lines, tail }),
    }
    const ask = (): Promise<string | null> =>
      new Promise((resolve) => {
        typed.set(id, resolve)
        say({ kind: 'asks', id })
      })
    const waits = (isWaiting: boolean): void => say({ kind: 'waits', id, isWaiting })
    const interrupts = (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
    return { waits, interrupts, ...(shows ? shown : {}), ...(asks ? { ask } : {}) }
  }

  return (message) => {
    switch (message.kind) {
      case 'start':
        starting = start(message)
        starting.then(
          ({ host }) => host.listen((event) => say({ kind: 'host event', event })),
          (reason: unknown) => say({ kind: 'broken', say: sentence(reason) }),
        )
        return
      case 'typed':
        typed.get(message.id)?.(message.line)
        typed.delete(message.id)
        return
      case 'interrupt':
        if (interrupted?.id !== message.id || interrupted.listeners.size === 0) return
        say({ kind: 'heard', id: message.id })
        for (const listener of interrupted.listeners) listener()
        return
      case 'tell host':
        void starting?.then(({ host }) => host.tell(message.message))
        return
      case 'ask host': {
        const { id, question } = message
        // A host is not made while a program runs: it may need the interpreter.
        const before = question.kind === 'open' && !runsOnHost ? last : Promise.resolve()
        const answered = before
          .then(() => starting)
          .then((engine) => {
            if (engine === undefined) throw new Error('The thread was asked before it was started.')
            return question.kind === 'open' ? engine.host.open(question) : engine.host.answer(question)
          })
        if (question.kind === 'open' && !runsOnHost) last = answered.catch(() => undefined)
        void answered.then(
          (answer) => say({ kind: 'host answer', id, answer }),
          (reason: unknown) => say({ kind: 'host answer', id, answer: { kind: 'refused', say: sentence(reason) } }),
        )
        return
      }
      case 'run':
      case 'custom check': {
        const { id } = message
        last = last
          .then(() => answer(message))
          .then(say, (reason: unknown) => say({ kind: 'broken', id, say: sentence(reason) }))
        return
      }
      default:
        message satisfies never
    }
  }
}

function sentence(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason)
}
