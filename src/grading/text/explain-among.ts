// Lines, or parts of a text, that were picked out of it and are not the expected ones: what is wrong, in words.
import type { Finding } from '../finding.ts'
import { capital } from '../values/explain-difference.ts'
import type { TextSubject } from './match-text.ts'
import { count, firstFew, quoteText } from './plain-text.ts'

/** Lines between others have no numbers that a learner could count, so they are told by their text. */
export function explainAmong(
  wanted: readonly string[],
  seen: readonly string[],
  difference: { readonly say: string; readonly way: string },
  subject: TextSubject,
  noun = 'line',
): Pick<Finding, 'say' | 'way'> {
  const extra = seen.filter((line) => !wanted.includes(line))
  if (extra.length > 0) {
    return {
      way: 'line too many',
      say: `${capital(subject.name)} has the ${noun} ${quoteText(extra[0] ?? '')}, which should not be there.`,
    }
  }
  const missing = [...new Set(wanted.filter((line) => !seen.includes(line)))]
  if (missing.length > 0) {
    const which = missing.length === 1 ? `This ${noun} is` : `These ${noun}s are`
    return { way: 'line missing', say: `${which} missing in ${subject.name}: ${firstFew(missing.map(quoteText))}.` }
  }
  if (difference.way === 'order') return { way: 'order', say: `The ${noun}s are right, their order is not.` }
  for (const line of new Set(wanted)) {
    const [want, got] = [wanted, seen].map((lines) => lines.filter((other) => other === line).length)
    if (want !== undefined && got !== undefined && want !== got) {
      return {
        way: 'how often',
        say: `The ${noun} ${quoteText(line)} came ${count(got, 'time')}, expected ${count(want, 'time')}.`,
      }
    }
  }
  return difference
}
