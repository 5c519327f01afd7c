// What happened when, on the host's clock: requests, waits, commands, signals and output, in order of time.
import type { Stage } from '../model/evidence.ts'
import { clockTime } from './clock-time.ts'
import { commandLine } from './commands/show-command.ts'
import { requestsOf } from './requests/requests-of.ts'
import { outcomeInWords, requestLine } from './requests/show-request.ts'
import type { Scene } from './scene.ts'
import { plain } from './values/match-number.ts'

const MOST = 50

type Moment = { readonly atMs: number; readonly say: string; readonly line?: number | undefined }

/** "09:00:00 GET https://api.example.com/health → 500 (line 7)". */
export function timelineOf(scene: Scene): readonly string[] {
  const moments = momentsOf(scene.stage)
  // What began in the same millisecond stays in the order of its kinds.
  const sorted = [...moments].sort((one, other) => one.atMs - other.atMs)
  const zone = scene.case.world.timezone
  const shown = sorted.slice(0, MOST).map(({ atMs, say, line }) => {
    const where = line === undefined ? '' : ` (line ${line})`
    return `${clockTime(atMs, zone)} ${say}${where}`
  })
  return sorted.length > MOST ? [...shown, `… and ${sorted.length - MOST} more`] : shown
}

function momentsOf(stage: Stage): readonly Moment[] {
  return [
    ...requestsOf(stage).map((request) => ({
      atMs: request.atMs,
      say: `${requestLine(request)} → ${outcomeInWords(request)}`,
      line: request.line,
    })),
    ...stage.commands.map((run) => ({
      atMs: run.startedMs,
      say: `${commandLine(run.argv)} → ${endOf(run.exitCode)}`,
      line: run.line,
    })),
    ...stage.signals.map(({ atMs, signal, to, name }) => ({ atMs, say: `SIG${signal} to ${to} (${name})` })),
    ...outputOf(stage),
    // The clock stands still until a wait moves it: what is of the same instant came before.
    ...stage.sleeps.map(({ atMs, forMs, line }) => ({ atMs, say: `waits ${plain(Math.round(forMs) / 1000)} s`, line })),
  ]
}

function endOf(exitCode: number | undefined): string {
  if (exitCode === undefined) return 'did not end'
  return exitCode < 0 ? `ended by signal ${-exitCode}` : String(exitCode)
}

const LONGEST = 80

/** Pieces of one moment make one line. */
function outputOf({ output }: Stage): readonly Moment[] {
  const moments: { atMs: number; text: string }[] = []
  for (const { atMs, text } of output.pieces) {
    const last = moments.at(-1)
    if (last !== undefined && last.atMs === atMs) last.text += text
    else moments.push({ atMs, text })
  }
  return moments.flatMap(({ atMs, text }) => {
    const line = text.trim().replaceAll('\n', '⏎')
    if (line === '') return []
    return [{ atMs, say: `prints ${line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line}` }]
  })
}
