// What the network takes: requests one after the other, and the import of the library that makes them. Measured in Node, in an engine that
// starts from the fuller image as a browser's does after the first visit.
import { ENGINE_FOLDER, readEngineFiles } from '../src/cli/engine-files.ts'
import { EMPTY_WORLD, type World } from '../src/model/world.ts'
import { createEngine, type Engine } from '../src/python/create-engine.ts'
import type { Interpreter } from '../src/python/interpreter.ts'
import { makeFullImage } from '../src/python/make-image.ts'
import type { Row } from './report.ts'

const TIMES = 5
const REQUESTS = 1_000
const LONGEST_MS = 600_000
const realMs = performance.now.bind(performance)

const world: World = {
  ...EMPTY_WORLD,
  web: {
    routes: [
      {
        text: 'GET http://api.example.com/status',
        method: 'GET',
        server: { isSecure: false, host: 'api.example.com', port: 80 },
        path: [{ kind: 'word', word: 'status' }],
        answers: {
          kind: 'sequence',
          answers: [
            {
              kind: 'response',
              status: 200,
              headers: {},
              body: { kind: 'text', text: '{"status": "OK"}', type: 'application/json' },
              waitMs: 0,
            },
          ],
        },
      },
    ],
  },
}

const asking = (count: number): string =>
  `import requests
session = requests.Session()
for _ in range(${count}):
    assert session.get("http://api.example.com/status", timeout=5).ok`

export async function networkRows(): Promise<Row[]> {
  const engine = await fullEngine()
  const nothing = Math.min(...(await times(() => takes(engine, 'pass'))))
  return [
    {
      what: '1,000 requests through `requests.Session`',
      ours: await times(async () => (await takes(engine, asking(REQUESTS + 1))) - (await takes(engine, asking(1)))),
      goal: { ms: 2_000 },
    },
    {
      what: '`import requests` in a fresh run',
      ours: await times(async () => Math.max(0, (await takes(engine, 'import requests')) - nothing)),
      goal: { ms: 20 },
    },
  ]
}

async function fullEngine(): Promise<Engine> {
  let image: Uint8Array<ArrayBuffer> | undefined
  const files = await readEngineFiles(ENGINE_FOLDER)
  const onInterpreter = async (interpreter: Interpreter): Promise<void> => {
    image = await makeFullImage(interpreter, files)
  }
  await createEngine(files, { realMs, forImage: true, onInterpreter })
  if (image === undefined) throw new Error('The fuller image was not made.')
  const whole = { bytes: image, form: 'whole' } as const
  return createEngine({ ...(await readEngineFiles(ENGINE_FOLDER)), image: Promise.resolve(whole) }, { realMs })
}

async function times(measure: () => Promise<number>): Promise<number[]> {
  const all: number[] = []
  for (let turn = 0; turn < TIMES; turn += 1) all.push(await measure())
  return all
}

async function takes(engine: Engine, program: string): Promise<number> {
  const began = realMs()
  const evidence = await engine.run({ program, world, calls: [], timeLimitMs: LONGEST_MS })
  const tookMs = realMs() - began
  const ending = evidence.stages.at(-1)?.ending
  if (ending?.kind !== 'finished')
    throw new Error(`A program of the benchmark ended otherwise: ${JSON.stringify(ending)}`)
  return tookMs
}
