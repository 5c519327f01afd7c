// The thread in which Python runs for the command line, so that a program which never gives control back can be ended from outside.
import { parentPort } from 'node:worker_threads'
import { createEngine } from '../python/create-engine.ts'
import { warmFully } from '../python/make-image.ts'
import type { ToThread } from '../runner/protocol.ts'
import { createServer } from '../runner/serve.ts'
import { readEngineFiles } from './engine-files.ts'

const receive = createServer(
  async ({ place }) => {
    const files = await readEngineFiles(place)
    const engine = await createEngine(files, {
      realMs: () => performance.now(),
      onInterpreter: (interpreter) => warmFully(interpreter, files),
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
    })
    parentPort?.postMessage({ kind: 'ready' })
    return engine
  },
  (message) => parentPort?.postMessage(message),
)

parentPort?.on('message', (message: ToThread) => receive(message))
