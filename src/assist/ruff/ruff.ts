// Ruff itself, behind a small face. It knows nothing of threads, so that tests can ask it too.
import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-web'
import type { Formatted, Remark } from '../python-help.ts'
import { RUFF_SETTINGS, type RuffDiagnostic, remarksOf } from './remarks.ts'

export type Ruff = {
  readonly check: (program: string) => readonly Remark[]
  readonly format: (program: string) => Formatted
}

/** To be called when the WebAssembly stands. */
export function createRuff(): Ruff {
  const workspace = new Workspace(RUFF_SETTINGS, PositionEncoding.Utf16)
  const check = (program: string) => remarksOf(workspace.check(program) as RuffDiagnostic[])
  return {
    check,
    format(program) {
      const broken = check(program).find((remark) => remark.severity === 'error' && remark.rule === undefined)
      if (broken !== undefined) return { kind: 'unreadable', say: `${broken.say}, in line ${broken.from.line}.` }
      return { kind: 'formatted', program: workspace.format(program) }
    },
  }
}
