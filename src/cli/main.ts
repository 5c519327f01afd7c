#!/usr/bin/env node
// Door of the command line: joins what was typed, the real terminal and the engine. Errors of our own end here.
import { availableParallelism } from 'node:os'
import { createInterface, type Interface } from 'node:readline'
import { parseCourse } from '../content/parse-course.ts'
import { type Order, readArguments } from './arguments.ts'
import { grade, gradeAll } from './commands/grade.ts'
import { beginExercise } from './commands/new.ts'
import { run, worldOf } from './commands/run.ts'
import { printSchema } from './commands/schema.ts'
import { validate } from './commands/validate.ts'
import { helpText, helpTextOf } from './commands.ts'
import { findWorkbook, readProgram, readWorkbookFiles } from './course-files.ts'
import { type CliEngine, createCliEngine } from './engine.ts'
import { requireEngine } from './engine-files.ts'
import { EXIT } from './exit-codes.ts'
import { findExercise } from './find-exercise.ts'
import { hasJspi, startAgain } from './jspi.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Each takes some hundred megabytes. */
const MOST_ENGINES = 4

async function main(args: readonly string[]): Promise<number> {
  const order = readArguments(args)
  if (order.kind === 'unclear') throw new UsageError(order.say)
  if (needsEngine(order)) {
    if (!hasJspi()) return startAgain(import.meta.filename, args)
    requireEngine()
  }
  const { terminal, close } = realTerminal(order)
  // An engine starts with its first run, so the others cost nothing where there is one exercise only.
  const others = Array.from({ length: Math.min(MOST_ENGINES, availableParallelism()) - 1 }, () => createCliEngine())
  const engines = [createCliEngine(), ...others] as const
  try {
    return await obey(order, engines, terminal)
  } finally {
    close()
    for (const engine of engines) engine.close()
  }
}

function needsEngine({ kind }: Order): boolean {
  return kind === 'validate' || kind === 'grade' || kind === 'grade all' || kind === 'run'
}

type Clear = Exclude<Order, { kind: 'unclear' }>

async function obey(order: Clear, engines: readonly [CliEngine, ...CliEngine[]], terminal: Terminal): Promise<number> {
  const [engine] = engines
  switch (order.kind) {
    case 'help':
      terminal.out(order.of === undefined ? helpText() : helpTextOf(order.of))
      return EXIT.fine
    case 'validate':
      return validate(order, engines, terminal)
    case 'grade':
      return grade(order, engine, terminal)
    case 'grade all':
      return gradeAll(order.folder, engine, terminal)
    case 'run': {
      const program = await readProgram(terminal.cwd, order.program)
      if (order.world === undefined) return run(order, program, worldOf(undefined, undefined), engine, terminal)
      const course = parseCourse(await readWorkbookFiles(await findWorkbook(terminal.cwd)))
      const world = worldOf(findExercise(course, order.world.exercise), order.world.name)
      return run(order, program, world, engine, terminal)
    }
    case 'new':
      return beginExercise(order.title, order.section, terminal)
    case 'schema':
      return printSchema(terminal)
    default:
      return order satisfies never
  }
}

function realTerminal(order: Order): { readonly terminal: Terminal; readonly close: () => void } {
  const stopper = new AbortController()
  const listeners = new Set<() => void>()
  // Only these two have something to bring to an end; elsewhere Ctrl-C ends the process as usual.
  if (order.kind === 'validate' && order.watch) process.once('SIGINT', () => stopper.abort())
  if (order.kind === 'run') {
    let isFirst = true
    process.on('SIGINT', () => {
      if (!isFirst || listeners.size === 0) stopper.abort()
      isFirst = false
      for (const listener of [...listeners]) listener()
    })
  }
  let lines: Interface | undefined
  let iterator: AsyncIterator<string> | undefined
  let asked: Promise<string | null> | undefined
  const nextLine = async (): Promise<string | null> => {
    lines ??= createInterface({ input: process.stdin, terminal: false })
    iterator ??= lines[Symbol.asyncIterator]()
    const { value, done } = await iterator.next()
    asked = undefined
    return done === true ? null : value
  }
  const terminal: Terminal = {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isWatched: process.stderr.isTTY === true,
    cwd: process.cwd(),
    // A line that was asked for before Ctrl-C, and did not come, is the next one that comes.
    ask: () => {
      asked ??= nextLine()
      return asked
    },
    stop: stopper.signal,
    interrupts(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return { terminal, close: () => lines?.close() }
}

// A reader such as head(1) may go away before everything is said.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.fine)
  throw error
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = EXIT.usage
  } else {
    const reason = error instanceof Error ? error.message : String(error)
    process.stderr.write(`Dryrun itself failed, which is no fault of yours: ${reason.split('\n')[0]}\n`)
    if (process.env.DRYRUN_DEBUG) console.error(error)
    process.exitCode = EXIT.broken
  }
}
