// The Python side's questions to the host: names and JSON text, so that nothing but plain data crosses.

import type { Wait } from '../run/process-wait.ts'
import type { Answers } from './answers.ts'

/** Answers at once, or with a promise where the answer has to be waited for. Throws where nobody knows the question. */
export function askWith(
  answers: Answers,
  waitHere: () => Wait,
): (question: string, request: string) => string | Promise<string> {
  return (question, request) => {
    const known = answers[question]
    if (known === undefined) throw new Error(`The host was asked ${question}, which it does not know.`)
    const answer = known(JSON.parse(request) as never, waitHere())
    const written = (value: unknown): string => JSON.stringify(value ?? null)
    return answer instanceof Promise ? answer.then(written) : written(answer)
  }
}
