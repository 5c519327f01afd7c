// The table of docs/bench.md: medians, the range they come from, and how they stand to their goals.
import { cpus } from 'node:os'
import type { Bytes } from './bytes.ts'

export type Row = {
  readonly what: string
  /** One for each turn; milliseconds where the goal names no other unit. */
  readonly ours: readonly number[]
  /** The same on the bare page, where there is one to compare with. */
  readonly bare?: readonly number[]
  readonly goal: Goal
}

export type Goal = { readonly ratio: number } | { readonly ms: number } | { readonly most: number; readonly unit: 'kB' }

/** The table's rows alone. */
export function tableOf(rows: readonly Row[]): string {
  return rows
    .map((row) => `| ${[row.what, cell(row.ours), row.bare ? cell(row.bare) : '–', ...standing(row)].join(' | ')} |`)
    .join('\n')
}

export function report(rows: readonly Row[], bytes: Bytes, times: number): string {
  const sizes = Object.entries(bytes).map(([kind, size]) => `| ${kind} | ${(size / 1000).toFixed(0)} |`)
  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0)
  return `# What a learner waits for

Measured by \`npm run bench\` on ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}): one Chromium, Dryrun and a bare page with Pyodide in a
worker side by side, the median of ${times} (smallest–largest), in milliseconds where no unit is named. A first visit has a new profile; a later one has been here before.
The rows about commands, files and exercises are measured in Node, where the same engine runs: a bare Pyodide has the files in its own memory there,
and a ratio of 2 is half its speed. The table is written anew by each run of the command.

| what | Dryrun | bare Pyodide | ratio | goal |
|---|---|---|---|---|
${tableOf(rows)}

## Bytes of a first visit, as sent

| kind | kB |
|---|---|
${sizes.join('\n')}
| all | ${(total / 1000).toFixed(0)} |

## Others

The same page-open and click times of other pages with Python in the browser, measured earlier on a machine of 2 cores.
They are not part of the run above.

| page | ready, cold / warm | run again | stop → next output |
|---|---|---|---|
| Papyros | 2.55 / 1.82 s | 20 ms | 137 ms |
| futurecoder | 4.22 / 3.48 s | 20 ms | 2,620 ms |
| JupyterLite | 8.37 / 6.87 s | 35 ms | 5,813 ms |
| a bare page with a memory image | 0.94 / 0.61 s | 14.5 ms | 41 ms |
`
}

function cell(times: readonly number[]): string {
  const round = (value: number): string => (value < 100 ? value.toFixed(1) : value.toFixed(0))
  return `${round(median(times))} (${round(Math.min(...times))}–${round(Math.max(...times))})`
}

function standing({ ours, bare, goal }: Row): [ratio: string, goal: string] {
  const ratio = bare === undefined ? undefined : median(ours) / median(bare)
  const shown = ratio === undefined ? '–' : ratio.toFixed(2)
  if ('most' in goal) return [shown, `≤ ${goal.most} ${goal.unit}: ${median(ours) <= goal.most ? 'met' : 'missed'}`]
  if ('ms' in goal) return [shown, `≤ ${goal.ms} ms: ${median(ours) <= goal.ms ? 'met' : 'missed'}`]
  return [shown, `≤ ${goal.ratio}: ${(ratio ?? Number.POSITIVE_INFINITY) <= goal.ratio ? 'met' : 'missed'}`]
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
