// What threads take: going from one to another among a thousand, and trying a program in other schedules. Measured in Node, where the same engine runs.
import { ENGINE_FOLDER, readEngineFiles } from '../src/cli/engine-files.ts'
import { EMPTY_WORLD } from '../src/model/world.ts'
import { createEngine, type Engine } from '../src/python/create-engine.ts'
import type { Row } from './report.ts'

const TIMES = 5
const THREADS = 1_000
const SWITCHES = 15_000
const SCHEDULES = 50
const LONGEST_MS = 600_000
const realMs = performance.now.bind(performance)

/** Each sleep(0) goes on to the next thread. */
const switching = (times: number): string => `import threading, time
def work():
    for _ in range(${times}):
        time.sleep(0)
threads = [threading.Thread(target=work) for _ in range(${THREADS})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()`

const ELECTING = `import threading
leader, lock = None, threading.Lock()
def elect(server):
    global leader
    with lock:
        if leader is None:
            leader = server
            print(server)
threads = [threading.Thread(target=elect, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()`

export async function threadRows(): Promise<Row[]> {
  const engine = await createEngine(await readEngineFiles(ENGINE_FOLDER), { realMs })
  const rounds = SWITCHES / THREADS
  // The first run of the engine's code is slower: it is compiled meanwhile.
  await takes(engine, switching(1))
  await takes(engine, ELECTING, SCHEDULES)
  return [
    {
      what: '15,000 switches among 1,000 threads',
      ours: await times(async () => (await takes(engine, switching(rounds + 1))) - (await takes(engine, switching(1)))),
      goal: { ms: 1_000 },
    },
    {
      what: 'a race looked for in 50 schedules of three threads',
      ours: await times(() => takes(engine, ELECTING, SCHEDULES)),
      goal: { ms: 1_000 },
    },
  ]
}

async function times(measure: () => Promise<number>): Promise<number[]> {
  const all: number[] = []
  for (let turn = 0; turn < TIMES; turn += 1) all.push(await measure())
  return all
}

async function takes(engine: Engine, program: string, schedules = 0): Promise<number> {
  const began = realMs()
  const evidence = await engine.run({
    program,
    world: { ...EMPTY_WORLD, ...(schedules === 0 ? {} : { schedules }) },
    calls: [],
    timeLimitMs: LONGEST_MS,
  })
  const tookMs = realMs() - began
  const ending = evidence.stages.at(-1)?.ending
  if (ending?.kind !== 'finished')
    throw new Error(`A program of the benchmark ended otherwise: ${JSON.stringify(ending)}`)
  return tookMs
}
