// All that a Python process may ask its host, by name.
import type { Host } from '../../host/host.ts'
import type { Process } from '../../host/processes/process.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { lineAnswers } from '../live/line-answers.ts'
import type { Wait } from '../run/process-wait.ts'
import { becomeAnswers } from './become.ts'
import { figureAnswers } from './figure-answers.ts'
import { fileAnswers } from './file-answers.ts'
import { measureAnswers } from './measure-answers.ts'
import { multiprocessAnswers } from './multiprocess-answers.ts'
import { networkAnswers } from './network-answers.ts'
import { processAnswers, type Waits } from './process-answers.ts'
import { semaphoreAnswers } from './semaphore-answers.ts'
import { unixAnswers } from './unix-answers.ts'

/** Name of a question → its answer, which a wait of the thread that asks may come before. Requests and answers are plain data. */
export type Answers = Readonly<Record<string, (request: never, wait: Wait) => unknown>>

export function answersFor(host: Host, self: Process, kernel: Kernel, waits: Waits): Answers {
  return {
    ...processAnswers(host, self, kernel, waits),
    ...becomeAnswers(host, self, kernel),
    ...figureAnswers(host, self),
    ...fileAnswers(host, self, kernel),
    ...lineAnswers(host, self, kernel, waits),
    ...semaphoreAnswers(host),
    ...networkAnswers(host, self, kernel),
    ...unixAnswers(host, self, kernel),
    ...measureAnswers(kernel),
    ...multiprocessAnswers(host, kernel, waits),
  }
}
