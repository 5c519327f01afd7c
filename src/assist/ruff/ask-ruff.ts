// The page's side of Ruff: asks its thread to check or to format a program.
import type { Formatted, ProgramChecker, Remark } from '../python-help.ts'
import { CLOSED, createQuestions, type Thread } from '../thread.ts'
import type { FromRuff, ToRuff } from './messages.ts'

/** Everything it promises is rejected where the thread could not be started. */
export function askRuff(thread: Thread): ProgramChecker {
  const questions = createQuestions()
  thread.listen((data) => receive(data as FromRuff), questions.refuseAll)

  function receive(message: FromRuff): void {
    switch (message.kind) {
      case 'remarks':
        questions.answer(message.id, message.remarks)
        break
      case 'formatted':
        questions.answer(message.id, message.formatted)
        break
      case 'failed':
        questions.refuse(message.id, message.why)
        break
      default:
        message satisfies never
    }
  }
  const ask = (kind: ToRuff['kind'], program: string): Promise<unknown> =>
    questions.ask((id) => thread.post({ id, kind, program } satisfies ToRuff))
  return {
    check: (program) => ask('check', program) as Promise<readonly Remark[]>,
    format: (program) => ask('format', program) as Promise<Formatted>,
    close() {
      questions.refuseAll(CLOSED)
      thread.end()
    },
  }
}
