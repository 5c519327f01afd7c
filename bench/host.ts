// What the host takes: commands, large files and many files, and all exercises proved. Measured in Node, where the same engine runs; reading and
// walking stand beside a bare Pyodide with files in its own memory.
import { join } from 'node:path'
import { loadPyodide } from 'pyodide'
import { ROOT, runTool } from '../build/tools.ts'
import { ENGINE_FOLDER, readEngineFiles } from '../src/cli/engine-files.ts'
import { EMPTY_WORLD, type World } from '../src/model/world.ts'
import { createEngine, type Engine } from '../src/python/create-engine.ts'
import type { Row } from './report.ts'

const TIMES = 5
const realMs = performance.now.bind(performance)
const LONGEST_MS = 600_000
/** What is measured for one command is the mean of so many. */
const COMMANDS = 50
const LOG_LINES = 500_000
const LOG_LINE = `${'x'.repeat(99)}\n`
const FILES = 50_000
const FOLDERS = 500
const VALIDATE_MS = 120_000

const READ = 'count = 0\nfor line in open("/tmp/log"):\n    count += 1\nassert count == 500_000'
const WALK = 'import os\nassert sum(len(files) for _, _, files in os.walk("/tmp/many")) == 50_000'

const MAKE_MANY = `import os
for n in range(50_000):
    os.makedirs(f"/tmp/many/{n % 500}", exist_ok=True)
    open(f"/tmp/many/{n % 500}/{n}", "w").close()`

export async function hostRows(): Promise<Row[]> {
  const engine = await createEngine(await readEngineFiles(ENGINE_FOLDER), { realMs })
  const log = { '/tmp/log': { kind: 'text', text: LOG_LINE.repeat(LOG_LINES) } } as const
  const many = Object.fromEntries(
    Array.from({ length: FILES }, (_, n) => [`/tmp/many/${n % FOLDERS}/${n}`, { kind: 'text', text: '' }] as const),
  )
  const command = await times(
    async () => (await takes(engine, commands(COMMANDS + 1))) - (await takes(engine, commands(1))),
  )
  return [
    {
      what: '`subprocess.run(["ls"])`, warm',
      ours: command.map((ms) => ms / COMMANDS),
      goal: { ms: 10 },
    },
    {
      what: '1,000 of them in one program',
      ours: await times(() => takes(engine, commands(1_000))),
      goal: { ms: 5_000 },
    },
    {
      what: '50 MB log, line by line',
      ...(await besideBare(engine, READ, log, 'open("/tmp/log", "w").write(("x" * 99 + "\\n") * 500_000)')),
      goal: { ratio: 2 },
    },
    { what: '50,000 files, walked', ...(await besideBare(engine, WALK, many, MAKE_MANY)), goal: { ratio: 2 } },
  ]
}

const commands = (count: number): string =>
  `import subprocess\nfor _ in range(${count}):\n    subprocess.run(["ls"], capture_output=True, check=True)`

async function times(measure: () => Promise<number>): Promise<number[]> {
  const all: number[] = []
  for (let turn = 0; turn < TIMES; turn += 1) all.push(await measure())
  return all
}

async function takes(engine: Engine, program: string, files: World['files'] = {}): Promise<number> {
  const began = realMs()
  const evidence = await engine.run({ program, world: { ...EMPTY_WORLD, files }, calls: [], timeLimitMs: LONGEST_MS })
  const tookMs = realMs() - began
  const ending = evidence.stages.at(-1)?.ending
  if (ending?.kind !== 'finished')
    throw new Error(`A program of the benchmark ended otherwise: ${JSON.stringify(ending)}`)
  return tookMs
}

/** Turn by turn, so that both meet the same machine. What the world itself takes is left out. */
async function besideBare(
  engine: Engine,
  program: string,
  files: World['files'],
  prepare: string,
): Promise<{ readonly ours: number[]; readonly bare: number[] }> {
  const python = await loadPyodide()
  python.runPython(prepare)
  const empty = Math.min(...(await times(() => takes(engine, 'pass', files))))
  const bare: number[] = []
  const ours = await times(async () => {
    const began = realMs()
    python.runPython(program)
    bare.push(realMs() - began)
    return (await takes(engine, program, files)) - empty
  })
  return { ours, bare }
}

/** Once: it takes its time. */
export async function exercisesRow(): Promise<Row> {
  const began = realMs()
  const code = await runTool('node', [join(ROOT, 'src/cli/main.ts'), 'validate'])
  if (code !== 0) throw new Error('An exercise has a problem: see above.')
  return { what: 'All exercises validated', ours: [realMs() - began], goal: { ms: VALIDATE_MS } }
}
