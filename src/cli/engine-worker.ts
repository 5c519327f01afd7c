// The thread in which Python runs for the command line, so that a program which never gives control back can be ended from outside.
import { parentPort } from 'node:worker_threads'
import { createEngine, type Engine } from '../python/create-engine.ts'
import type { WasmModule } from '../python/interpreter.ts'
import { makeFullImage } from '../python/make-image.ts'
import type { Start, ToThread } from '../runner/protocol.ts'
import { createServer } from '../runner/serve.ts'
import { readEngineFiles, readEngineKey } from './engine-files.ts'
import { forgetKeptImage, keepImage, readKeptImage } from './kept-image.ts'

const OPTIONS = {
  realMs: () => performance.now(),
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
}

async function start({ place, shared }: Start): Promise<Engine> {
  const wasm = shared as WasmModule | undefined
  const key = await readEngineKey(place)
  const kept = await readKeptImage(key)
  if (kept !== undefined) {
    try {
      return await ready(place, { wasm, image: kept })
    } catch (reason) {
      console.warn('The image of Python that was kept cannot be used; it is made anew.', reason)
      await forgetKeptImage(key)
    }
  }
  return ready(place, { wasm }, key)
}

/** With `keepAt`, what larger programs use is imported, and kept for the next start. */
async function ready(place: string, brought: Parameters<typeof readEngineFiles>[1], keepAt?: string): Promise<Engine> {
  const files = await readEngineFiles(place, brought)
  const engine = await createEngine(
    files,
    keepAt === undefined
      ? OPTIONS
      : {
          ...OPTIONS,
          forImage: true,
          onInterpreter: async (interpreter) => keepImage(keepAt, await makeFullImage(interpreter, files)),
        },
  )
  parentPort?.postMessage({ kind: 'ready', shared: await files.wasm })
  return engine
}

const receive = createServer(start, (message) => parentPort?.postMessage(message))

parentPort?.on('message', (message: ToThread) => receive(message))
