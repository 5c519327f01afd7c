// Ruff and Pyright, started when they are first asked for and kept as long as the page. Where one cannot be loaded, the editor goes on without it.
import { openChecker, openHelper } from '../../assist/open.ts'
import type { Formatted, LanguageHelper, ProgramChecker } from '../../assist/python-help.ts'

let checker: ProgramChecker | undefined
let helper: LanguageHelper | undefined

export function pythonChecker(): ProgramChecker {
  checker ??= openChecker()
  return checker
}

export function languageHelper(): LanguageHelper {
  helper ??= openHelper()
  return helper
}

export type FormatOutcome = Formatted | { readonly kind: 'not loaded' }

export async function formatProgram(program: string): Promise<FormatOutcome> {
  try {
    return await pythonChecker().format(program)
  } catch {
    // The next try fetches it anew.
    checker?.close()
    checker = undefined
    return { kind: 'not loaded' }
  }
}
