// Which of Ruff's rules speak here, and how what they say becomes a remark. Style is no affair of theirs: what a learner means must stand out.
import type { Remark } from '../python-help.ts'

/** Mistakes and what is left over. A program that breaks one of these need not be wrong, but one wants to know. */
export const RUFF_SETTINGS = {
  'target-version': 'py314',
  'line-length': 100,
  lint: { select: ['E9', 'F', 'E711', 'E722', 'B006', 'B023', 'PLE', 'W605', 'ASYNC251'] },
} as const

/** As Ruff's WebAssembly build gives it. */
export type RuffDiagnostic = {
  readonly code: string | null
  readonly message: string
  readonly start_location: RuffPlace
  readonly end_location: RuffPlace
}

type RuffPlace = { readonly row: number; readonly column: number }

export function remarksOf(diagnostics: readonly RuffDiagnostic[]): readonly Remark[] {
  const broken = diagnostics.filter(({ code }) => isSyntax(code))
  // After the first place that is no Python, the others are often only its consequences.
  const shown = broken.length > 0 ? broken.slice(0, 1) : diagnostics
  return shown.map(remarkOf)
}

function remarkOf({ code, message, start_location: start, end_location: end }: RuffDiagnostic): Remark {
  return {
    severity: severityOf(code),
    say: message,
    ...(isSyntax(code) ? {} : { rule: code ?? '' }),
    from: { line: start.row, column: start.column },
    to: { line: end.row, column: end.column },
  }
}

function severityOf(code: string | null): Remark['severity'] {
  if (isSyntax(code) || code === null) return 'error'
  if (code === 'F401' || code === 'F841' || code === 'F811') return 'unused'
  return ERRORS.has(code) || code.startsWith('PLE') ? 'error' : 'warning'
}

/** An undefined name, a name used before it is set, `return` and `yield` outside of a function, `break` outside of a loop. */
const ERRORS = new Set(['F821', 'F823', 'F706', 'F704', 'F701', 'F702', 'F633', 'F502', 'F507'])

const isSyntax = (code: string | null): boolean => code === null || code === 'invalid-syntax'
