// Python for the command line: a runner over threads of Node.
import { Worker } from 'node:worker_threads'
import type { Runner } from '../model/run.ts'
import type { Channel } from '../runner/channel.ts'
import { createRunner, type ThreadRunner } from '../runner/client.ts'
import type { Start } from '../runner/protocol.ts'
import { ENGINE_FOLDER } from './engine-files.ts'

export type CliEngine = Runner & {
  /** Starts Python for runs that are about to come. */
  readonly start: () => void
  readonly close: () => void
}

/** Nothing is started before the first run, or before `start`. */
export function createCliEngine(): CliEngine {
  let runner: ThreadRunner | undefined
  const started = () => {
    runner ??= createRunner({ open: openThread, place: ENGINE_FOLDER, timer: startTimer, standby: false })
    return runner
  }
  return {
    start: () => void started(),
    run: (request, live) => started().run(request, live),
    customCheck: (request) => started().customCheck(request),
    close: () => runner?.close(),
  }
}

function openThread(start: Start): Channel {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url))
  worker.postMessage(start)
  let isEnded = false
  return {
    post: (message) => worker.postMessage(message),
    listen(receive, died) {
      worker.on('message', receive)
      worker.on('error', (error: Error) => died(error.message))
      worker.on('exit', () => isEnded || died('its thread ended.'))
    },
    end() {
      isEnded = true
      void worker.terminate()
    },
  }
}

function startTimer(afterMs: number, action: () => void): () => void {
  const timer = setTimeout(action, afterMs)
  return () => clearTimeout(timer)
}
