// Ruff's remarks on the program as it stands, a moment after the last key.
import { useEffect, useState } from 'react'
import type { Remark } from '../../../assist/python-help.ts'
import { pythonChecker } from '../python-tools.ts'

/** Long enough that a line in the making is not called wrong. */
const PAUSE_MS = 500

const NONE: readonly Remark[] = []

export function useRemarks(program: string, isWanted: boolean): readonly Remark[] {
  const [remarks, setRemarks] = useState(NONE)
  useEffect(() => {
    if (!isWanted) return setRemarks(NONE)
    let isCurrent = true
    const timer = window.setTimeout(() => {
      pythonChecker()
        .check(program)
        .then(
          (found) => isCurrent && setRemarks(found),
          // Without Ruff the editor works as before, and Python still says what is wrong.
          () => isCurrent && setRemarks(NONE),
        )
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      window.clearTimeout(timer)
    }
  }, [program, isWanted])
  return remarks
}
