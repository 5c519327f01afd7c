// A world gives other values to the program's own variables, and the line that should set one of them is missing.
import type { Evidence } from '../model/evidence.ts'
import { lineInFunction } from './checks/holds.ts'
import type { Finding } from './finding.ts'
import { closeNames } from './text/close-names.ts'

export function missingLine(evidence: Evidence): string {
  return evidence.unassigned.map((name) => `\`${name} = …\``).join(' and ')
}

export function explainUnassigned(evidence: Evidence, program: string | undefined): Finding {
  const [name = ''] = evidence.unassigned
  const many = evidence.unassigned.length > 1
  const say = `The ${many ? 'lines' : 'line'} ${missingLine(evidence)} ${many ? 'are' : 'is'} missing at the top of the program.`
  const why = ' We run your program with other values there.'
  const inside = lineInFunction(name, program)
  if (inside !== undefined) {
    return { way: 'assigned inside', say: `${say} Line ${inside} sets it inside a function.${why}`, expected: name }
  }
  const [close] = closeNames(name, Object.keys(evidence.stages[0]?.holds ?? {}))
  if (close !== undefined)
    return { way: 'assigned close', say: `${say} There is \`${close}\`.${why}`, expected: name, seen: close }
  return { way: 'unassigned', say: `${say}${why}`, expected: name }
}
