// What it takes to record a run step by step, in Node, where the same engine runs; and to make a step ready to be shown.
import { ENGINE_FOLDER, readEngineFiles } from '../src/cli/engine-files.ts'
import { MOST_STEPS } from '../src/model/run.ts'
import type { StepRecording } from '../src/model/steps.ts'
import { EMPTY_WORLD } from '../src/model/world.ts'
import { createEngine } from '../src/python/create-engine.ts'
import { indexSteps } from '../src/workbook/steps/index-steps.ts'
import { stepFrom } from '../src/workbook/steps/move.ts'
import { sceneAt } from '../src/workbook/steps/scene-at.ts'
import type { Row } from './report.ts'

const TIMES = 5
const SHOWN = 200
const realMs = performance.now.bind(performance)

/** A dozen names, some of them rows and objects, and a call in each turn. */
const PROGRAM = `class Server:
    def __init__(self, name, load):
        self.name, self.load = name, load

servers = [Server(f"web-{n}", n) for n in range(20)]
limits = {"cpu": 80, "disk": {"/": 90, "/var": 95}}
results, seen, total = [], {}, 0

def add(n, rows):
    doubled = n * 2
    rows.append(doubled)
    return doubled

for n in range(2_000):
    total += add(n, results)
    seen[n % 50] = total
`

export async function stepRows(): Promise<Row[]> {
  const engine = await createEngine(await readEngineFiles(ENGINE_FOLDER), { realMs })
  const recorded: number[] = []
  const stepped: number[] = []
  for (let turn = 0; turn <= TIMES; turn += 1) {
    const startedMs = realMs()
    const { stages } = await engine.run({
      program: PROGRAM,
      world: EMPTY_WORLD,
      calls: [],
      timeLimitMs: 60_000,
      recorded: { steps: { first: 0, most: MOST_STEPS } },
    })
    const tookMs = realMs() - startedMs
    const recording = stages[0]?.recording
    if (recording?.lines.length !== MOST_STEPS) throw new Error('The run has fewer steps than are to be recorded.')
    // The first one warms the engine.
    if (turn > 0) recorded.push(tookMs)
    if (turn > 0) stepped.push(step(recording))
  }
  return [
    { what: '10,000 steps recorded', ours: recorded, goal: { ms: 2_000 } },
    { what: 'A step back among them, ready to be shown', ours: stepped, goal: { ms: 50 } },
  ]
}

/** The mean of many steps back, in milliseconds. */
function step(recording: StepRecording): number {
  const index = indexSteps(recording)
  const startedMs = realMs()
  let at = index.count - 1
  for (let turn = 0; turn < SHOWN; turn += 1) {
    at = stepFrom(index, at, 'back') ?? at
    sceneAt(index, at)
  }
  return (realMs() - startedMs) / SHOWN
}
