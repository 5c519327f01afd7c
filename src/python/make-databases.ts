// The SQLite files of a world: Python makes them from their SQL, in a run of its own, before the program's host is made.
import { type Evidence, NOTHING_DONE } from '../model/evidence.ts'
import { type RunRequest, TIME_LIMIT_MS } from '../model/run.ts'
import { EMPTY_WORLD, type World, type WorldFile } from '../model/world.ts'

export type MadeDatabases =
  | { readonly kind: 'made'; readonly world: World }
  /** The SQL is wrong, or what it makes is too large: an author's mistake. */
  | { readonly kind: 'failed'; readonly evidence: Evidence }

/** SQL → the file in base64: many runs have the same world. */
export type KnownDatabases = Map<string, string>

/** `runAlone` runs a program of Dryrun's own, and makes the interpreter ready for the next. */
export async function makeDatabases(
  world: World,
  known: KnownDatabases,
  runAlone: (request: RunRequest) => Promise<Evidence>,
): Promise<MadeDatabases> {
  const files: Record<string, WorldFile> = {}
  for (const [path, sql] of Object.entries(world.databases)) {
    if (!known.has(sql)) {
      const evidence = await runAlone(makerOf(sql))
      const returned = evidence.stages.at(-1)?.returned
      if (returned?.kind !== 'str') return { kind: 'failed', evidence: failure(path, evidence, world) }
      known.set(sql, returned.text)
    }
    files[path] = { kind: 'bytes', base64: known.get(sql) ?? '' }
  }
  return { kind: 'made', world: { ...world, files: { ...world.files, ...files } } }
}

function makerOf(sql: string): RunRequest {
  return {
    program: '',
    world: { ...EMPTY_WORLD, let: { dryrun_sql: { kind: 'str', text: sql } } },
    calls: [{ expression: '__dryrun_database__(dryrun_sql)' }],
    timeLimitMs: TIME_LIMIT_MS,
  }
}

function failure(path: string, { stages }: Evidence, { clockMs }: World): Evidence {
  const returned = stages.at(-1)?.returned
  const [said] = returned?.kind === 'list' ? returned.items : []
  const why = said?.kind === 'str' ? said.text : 'it is larger than 700 kB.'
  const say = `The database ${path} of this exercise cannot be made: ${why.replace(/\.$/, '')}. That is no fault of your program.`
  const stage = {
    ending: { kind: 'lost', say } as const,
    output: { pieces: [], leftOutLines: 0 },
    holds: {},
    ...NOTHING_DONE,
    startedMs: clockMs,
    endedMs: clockMs,
  }
  return { stages: [stage], facts: [], unassigned: [] }
}
