// The page's side of Pyright: tells its thread what the program is by now, and asks about a place in it.
import type { Completion, LanguageHelper, Place } from '../python-help.ts'
import { CLOSED, createQuestions, type Thread } from '../thread.ts'
import { readCompletions, readHover, readSignatures, readWords } from './answers.ts'
import { beginning, INITIALIZE, type Message, PREFERENCES, PROGRAM_URI, positionOf } from './protocol.ts'

/** Everything it promises is rejected where the thread could not be started. */
export function askPyright(thread: Thread): LanguageHelper {
  const questions = createQuestions()
  let known: string | null = null
  let version = 0
  let begun: Promise<unknown> | null = null
  thread.listen((data) => receive(data as Message), questions.refuseAll)

  const post = (message: Omit<Message, 'jsonrpc'>): void => thread.post({ jsonrpc: '2.0', ...message })
  const tell = (method: string, params: unknown): void => post({ method, params })
  const request = (method: string, params: unknown): Promise<unknown> =>
    questions.ask((id) => post({ id, method, params }))

  function receive({ id, method, result, error }: Message): void {
    // Notes are not for us. Whatever it asks of an editor, this one has nothing to say to it.
    if (method !== undefined) {
      if (id !== undefined) post({ id, result: null })
    } else if (id === undefined) return
    else if (error !== undefined) questions.refuse(id, error.message)
    else questions.answer(id, result)
  }

  async function begin(program: string): Promise<void> {
    await request(INITIALIZE, beginning(program))
    tell('initialized', {})
    tell('workspace/didChangeConfiguration', PREFERENCES)
    version = 1
    known = program
    tell('textDocument/didOpen', {
      textDocument: { uri: PROGRAM_URI, languageId: 'python', version, text: program },
    })
  }

  async function ask(method: string, program: string, at: Place): Promise<unknown> {
    begun ??= begin(program)
    await begun
    if (known !== program) {
      known = program
      version += 1
      const contentChanges = [{ text: program }]
      tell('textDocument/didChange', { textDocument: { uri: PROGRAM_URI, version }, contentChanges })
    }
    return request(`textDocument/${method}`, { textDocument: { uri: PROGRAM_URI }, position: positionOf(at) })
  }

  return {
    async complete(program, at) {
      const before = (program.split('\n')[at.line - 1] ?? '').slice(0, at.column - 1)
      return readCompletions(await ask('completion', program, at), /(^|\W)_\w*$/.test(before))
    },
    async describe({ id }: Completion) {
      const answer = await request('completionItem/resolve', id)
      return readWords((answer as { readonly documentation?: unknown } | null)?.documentation)
    },
    hover: async (program, at) => readHover(await ask('hover', program, at)),
    signatures: async (program, at) => readSignatures(await ask('signatureHelp', program, at)),
    close() {
      questions.refuseAll(CLOSED)
      thread.end()
    },
  }
}
