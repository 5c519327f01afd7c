// What a file with a learner's work brought, in sentences.
import type { BringOutcome } from '../../workbook/actions/backup-actions.ts'

export function sayBrought(outcome: BringOutcome): string {
  if (outcome.kind === 'refused') return outcome.say
  const { done, programs, keptBoth, leftOut } = outcome
  const parts = [
    done === 0 ? 'Nothing was passed there that was not passed here.' : `${many(done, 'exercise')} more done.`,
    programs === 0 ? '' : `${many(programs, 'program')} brought in.`,
    keptBoth === 0
      ? ''
      : `Of ${many(keptBoth, 'program')} there were two: the later one is in the editor, the other among your earlier programs.`,
    leftOut === 0
      ? ''
      : `${many(leftOut, 'entry')} of the file could not be read and ${leftOut === 1 ? 'was' : 'were'} left out.`,
  ]
  return parts.filter(Boolean).join(' ')
}

function many(count: number, what: string): string {
  if (count === 1) return `1 ${what}`
  return `${count} ${what.endsWith('y') ? `${what.slice(0, -1)}ies` : `${what}s`}`
}
