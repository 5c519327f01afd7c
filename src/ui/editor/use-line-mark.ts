// The line that the last run stopped in, as long as the program is still the one that ran.
import { useMemo } from 'react'
import type { Sheet } from '../../workbook/desk.ts'
import { useSheet } from '../use-workbook.ts'
import type { LineMark } from './editor-handle.ts'

export function useLineMark(): LineMark | null {
  const line = useSheet((sheet) => stoppedAt(sheet)?.line ?? null)
  const say = useSheet((sheet) => stoppedAt(sheet)?.say ?? '')
  return useMemo(() => (line === null ? null : { line, say }), [line, say])
}

function stoppedAt({ lastRun, program }: Sheet): LineMark | null {
  if (lastRun?.kind !== 'ended' || lastRun.program !== program) return null
  const { ending } = lastRun
  if (ending.kind !== 'raised' && ending.kind !== 'unreadable') return null
  return ending.line === undefined ? null : { line: ending.line, say: `${ending.type}: ${ending.message}` }
}
