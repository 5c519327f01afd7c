// Hints, and the solution below them. After passing the solution comes first: it is what is left to look at.
import { useDesk } from '../use-workbook.ts'
import { Hints } from './hints.tsx'
import { Solutions } from './solution.tsx'

export function Help() {
  const passedNow = useDesk(({ lastCheck }) => lastCheck?.kind === 'judged' && lastCheck.verdict.passed)
  return passedNow ? (
    <>
      <Solutions />
      <Hints />
    </>
  ) : (
    <>
      <Hints />
      <Solutions />
    </>
  )
}
