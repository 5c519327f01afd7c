// The host that is kept between the runs: the one that the last run left, or one made from a world. A learner works on it at a terminal.
import { comeTo, type HostThen, keepHost } from '../../host/copy/host-then.ts'
import { declaredPrograms } from '../../host/declared/declared-programs.ts'
import { createHost, type Host } from '../../host/host.ts'
import { hostPrograms } from '../../host/host-programs.ts'
import type { Program } from '../../host/processes/process.ts'
import type { WaitQueue } from '../../host/processes/scheduler.ts'
import { sitDown } from '../../host/shell/interactive/sit-down.ts'
import { readyShell } from '../../host/shell/parse/just-bash.ts'
import { createHistory } from '../../host/terminal/history.ts'
import type { Tty } from '../../host/terminal/tty.ts'
import type { HostCopy } from '../../model/host-copy.ts'
import type { HostAnswer, HostEvent, HostFacts, HostMessage, HostQuestion } from '../../model/live-host.ts'
import type { World } from '../../model/world.ts'
import type { Children } from '../children.ts'
import type { Breath } from '../run/breath.ts'
import { answerFiles } from './host-files.ts'
import { createLiveLimit } from './live-limit.ts'
import { createPace } from './pace.ts'
import { createProgramFile } from './program-file.ts'
import { createScreenDoor } from './screen-door.ts'

export type LiveHostKeeper = {
  /** Makes a host where there is none of this name. */
  readonly open: (question: Extract<HostQuestion, { kind: 'open' }>, made: World) => HostAnswer
  readonly answer: (question: Exclude<HostQuestion, { kind: 'open' }>) => HostAnswer
  readonly tell: (message: HostMessage) => void
  /** The host on which a run begins: a new one, or the one that is there. */
  readonly beginRun: (world: World, name: string, isKept: boolean) => Host
  /** A host as the one of this name was when the last run began on it, beside it. */
  readonly copyOf: (name: string, world: World, bring: (host: Host) => void) => Promise<CopiedHost>
  /** What the run starts as python3. */
  readonly setPython: (program: Program) => void
  readonly endRun: () => void
  readonly isThere: (name: string) => boolean
}

export type CopiedHost = {
  readonly host: Host
  readonly copy: HostCopy
  readonly setPython: (program: Program) => void
}

export type LiveTools = {
  readonly children: Children
  readonly breath: Breath
  readonly realMs: () => number
  /** Waits in real time; without it nothing is held up. */
  readonly pause?: ((ms: number) => Promise<unknown>) | undefined
  readonly say: (event: HostEvent) => void
}

type Live = {
  readonly name: string
  readonly host: Host
  readonly resting: WaitQueue
  readonly programFile: ReturnType<typeof createProgramFile>
  tty?: Tty
}

export function createLiveHostKeeper(tools: LiveTools): LiveHostKeeper {
  const { children, breath, realMs, say } = tools
  const limit = createLiveLimit(realMs)
  const pausedWhile = async (waiting: Promise<unknown>): Promise<unknown> => {
    const done = await waiting
    limit.renew()
    return done
  }
  const ownPython = children.program({
    limit,
    pausedWhile,
    breath,
    hears: true,
    get main() {
      const world = live?.host.world
      return { path: `${world?.cwd ?? ''}/main.py`, source: program ?? '', assign: world?.assign ?? {} }
    },
  })
  let python = ownPython
  let live: Live | undefined
  let history = createHistory()
  let historyOf = ''
  let isRunning = false
  let isSeated = false
  /** What the host was when the last run began on it; null: a new one. */
  let before: { readonly name: string; readonly was: HostThen | null } | undefined
  let program: string | undefined
  let size = { columns: 80, rows: 24 }

  const screen = createScreenDoor(say, tools.pause)
  const factsOf = ({ world, clock, user, processes }: Host): HostFacts => ({
    user: user.name,
    hostname: world.machine.hostname,
    cwd: processes.find(processes.main.parent)?.cwd ?? world.cwd,
    nowMs: clock.nowMs(),
  })
  const make = (name: string, world: World): Live => {
    const python3: Program = (system) => python(system)
    const host = createHost(world, { ...hostPrograms, python3 }, declaredPrograms(world))
    const made = { name, host, resting: host.scheduler.queue(), programFile: createProgramFile(host) }
    // Nobody is left on the host that was there before.
    children.leave()
    if (historyOf !== name) history = createHistory()
    historyOf = name
    return made
  }
  /** Nobody runs the learner's program: its place is empty, and the clock waits for nobody. */
  const rest = ({ host, resting }: Live): void => {
    host.processes.setMain(false)
    watch(host)
    void host.scheduler.wait([resting])
  }
  const watch = ({ scheduler }: Host): void => {
    const pace = createPace({ breath, pause: tools.pause, hasWritten: screen.hasWritten })
    scheduler.watch({
      turn: screen.flush,
      stuck: () => screen.flush(),
      hold(byMs) {
        const held = pace.hold(byMs)
        return held === undefined ? undefined : pausedWhile(held)
      },
    })
  }
  const sit = (one: Live): void => {
    if (!isSeated || one.tty !== undefined) return
    const tty = sitDown(
      one.host,
      {
        show: (text) => one === live && screen.show(text),
        drained: () => (one === live ? screen.drained() : undefined),
        waiting(keys) {
          screen.flush()
          return pausedWhile(keys)
        },
      },
      {
        history,
        edit: (path) => say({ kind: 'edit', path }),
        onPhase(phase) {
          if (one !== live) return
          if (!isRunning && program !== undefined) one.programFile.place(program)
          screen.setLine(phase === 'line')
          say(phase === 'prompt' ? { kind: 'prompt', facts: factsOf(one.host) } : { kind: 'line' })
        },
      },
    )
    tty.resize(size)
    tty.holdClock(!isRunning)
    one.tty = tty
  }
  return {
    isThere: (name) => live?.name === name,
    open({ name, anew }, world) {
      isSeated = true
      const isNew = live?.name !== name || anew
      if (isNew && !isRunning) {
        live = make(name, world)
        rest(live)
        say({ kind: 'new host', by: 'reset' })
      }
      if (live === undefined)
        return { kind: 'refused', say: 'A program is running; the host is there when it has ended.' }
      if (!isRunning && program !== undefined) live.programFile.place(program)
      sit(live)
      return { kind: 'opened', facts: factsOf(live.host) }
    },
    answer(question) {
      if (live === undefined) return { kind: 'refused', say: 'There is no host yet.' }
      return answerFiles(live.host, live.programFile.path, question)
    },
    tell(message) {
      switch (message.kind) {
        case 'keys':
          return live?.tty?.type(message.text)
        case 'size':
          size = { columns: message.columns, rows: message.rows }
          return live?.tty?.resize(size)
        case 'drawn':
          return screen.drawn(message.letters)
        case 'program':
          program = message.program
          if (!isRunning) live?.programFile.place(program)
          return
        default:
          message satisfies never
      }
    },
    beginRun(world, name, isKept) {
      isRunning = true
      if (isKept && live?.name === name) {
        live.programFile.remove()
        live.host.processes.setMain(true)
        live.resting.wake()
        before = { name, was: keepHost(live.host) }
      } else {
        live = make(name, world)
        before = { name, was: null }
        say({ kind: 'new host', by: 'run' })
        sit(live)
      }
      live.tty?.holdClock(false)
      return live.host
    },
    async copyOf(name, world, bring) {
      let own: Program = ownPython
      const python3: Program = (system) => own(system)
      const host = createHost(world, { ...hostPrograms, python3 }, declaredPrograms(world))
      const was = before?.name === name ? before.was : undefined
      const copy: HostCopy =
        was === undefined
          ? { kind: 'gone' }
          : was === null
            ? { kind: 'copied', processes: [], services: [], hasAsked: false }
            : await comeTo(host, was, () => bring(host))
      return {
        host,
        copy,
        setPython(next) {
          own = next
        },
      }
    },
    setPython(next) {
      python = next
    },
    endRun() {
      isRunning = false
      python = ownPython
      if (live === undefined) return
      rest(live)
      if (isSeated && program !== undefined) live.programFile.place(program)
      live.tty?.holdClock(true)
      if (isSeated) say({ kind: 'prompt', facts: factsOf(live.host) })
    },
  }
}

/** What a shell needs, brought before somebody sits down. */
export const readyTerminal = readyShell
