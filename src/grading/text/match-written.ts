// `output of` and `errors of`: all lines that a command wrote, in its order, whatever stands between them.
import type { CommandPattern, TextPattern } from '../../model/check.ts'
import type { OutputStream } from '../../model/evidence.ts'
import type { Finding } from '../finding.ts'
import { capital } from '../values/explain-difference.ts'
import type { TextSubject } from './match-text.ts'
import { cutText, plainLines, quoteText } from './plain-text.ts'

export function matchWritten(text: string, pattern: TextPattern, subject: TextSubject): Finding | undefined {
  return matchStream(text, pattern.outputOf, 'out', subject) ?? matchStream(text, pattern.errorsOf, 'err', subject)
}

function matchStream(
  text: string,
  command: CommandPattern | undefined,
  stream: OutputStream,
  subject: TextSubject,
): Finding | undefined {
  if (command === undefined) return undefined
  const name = quoteText(command.text)
  const written = subject.wrote?.(command, stream)
  if (written === undefined) return { way: 'never ran', say: `Your program never ran ${name}.`, expected: command.text }
  const wanted = plainLines(written).filter((line) => line.trim() !== '')
  const lines = plainLines(text).map((line) => line.trim())
  let at = 0
  for (const line of wanted) {
    const found = lines.indexOf(line.trim(), at)
    if (found !== -1) {
      at = found + 1
      continue
    }
    const where = stream === 'out' ? '' : ' to standard error'
    const isEarlier = lines.includes(line.trim())
    const say = isEarlier
      ? `${capital(subject.name)} has the lines that ${name} wrote${where} in another order: ${quoteText(line)} comes too early.`
      : `${capital(subject.name)} lacks a line that ${name} wrote${where}: ${quoteText(line)}.`
    return { way: isEarlier ? 'written order' : 'written line', say, expected: cutText(wanted.join('\n')) }
  }
  return undefined
}
