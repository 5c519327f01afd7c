// The verb `runs` becomes its patterns.
import type { CommandPattern, RunsPattern, Times } from '../../model/check.ts'
import type { Report } from '../report.ts'
import { listOf, numberOf, textOf, type Written, wordIn } from '../yaml/written.ts'
import { commandPattern } from './command-pattern.ts'

export function runsPatterns(node: Written, report: Report): readonly RunsPattern[] {
  const entries = textOf(node) === 'none' ? [] : listOf(node)
  if (entries.length === 0) return [{ kind: 'only', commands: [] }]
  const patterns = entries.flatMap((entry) => runPatterns(entry, report))
  const isClosed = entries.some((entry) => wordIn(entry, 'only')?.kind === 'bool')
  return isClosed ? [...patterns, { kind: 'only', commands: named(patterns) }] : patterns
}

function runPatterns(entry: Written, report: Report): readonly RunsPattern[] {
  if (entry.kind !== 'map') return [{ kind: 'some', command: commandPattern(entry, report), times: { atLeast: 1 } }]
  const word = (name: string) => wordIn(entry, name)
  const [order, only] = [word('in order'), word('only')]
  const isSome = ['command', 'with', 'without'].some((name) => word(name) !== undefined)
  const how = ['times', 'at least', 'at most', 'directly', 'captured', 'exits'].find((name) => word(name) !== undefined)
  if (!isSome && how !== undefined)
    report.error('wrong-kind', word(how)?.place ?? entry.place, `"${how}" belongs to a command. Add  command: …`)
  return [
    ...(isSome ? [somePattern(entry, report)] : []),
    ...(order === undefined ? [] : [{ kind: 'in order', commands: commandsOf(order, report) } as const]),
    ...commandsOf(word('never'), report).map(
      (command) => ({ kind: 'some', command, times: { atLeast: 0, atMost: 0 } }) as const,
    ),
    ...(only?.kind === 'list' ? [{ kind: 'only', commands: commandsOf(only, report) } as const] : []),
  ]
}

function somePattern(entry: Written, report: Report): RunsPattern {
  const captured = wordIn(entry, 'captured')
  const exits = wordIn(entry, 'exits')
  return {
    kind: 'some',
    command: commandPattern(entry, report),
    times: timesOf(entry),
    ...(wordIn(entry, 'directly') === undefined ? {} : { isDirect: true }),
    ...(captured?.kind === 'bool' ? { isCaptured: captured.value } : {}),
    ...(exits === undefined ? {} : { exits: textOf(exits) === 'not 0' ? 'not 0' : (numberOf(exits) ?? 0) }),
  }
}

function commandsOf(node: Written | undefined, report: Report): readonly CommandPattern[] {
  return listOf(node).map((item) => commandPattern(item, report))
}

function named(patterns: readonly RunsPattern[]): readonly CommandPattern[] {
  return patterns.flatMap((pattern) => {
    if (pattern.kind !== 'some') return pattern.commands
    return pattern.times.atMost === 0 ? [] : [pattern.command]
  })
}

/** `times`, `at least` and `at most`; at least once where nothing is said. */
export function timesOf(node: Written): Times {
  const exactly = numberOf(wordIn(node, 'times'))
  if (exactly !== undefined) return { atLeast: exactly, atMost: exactly }
  const atMost = numberOf(wordIn(node, 'at most'))
  const atLeast = numberOf(wordIn(node, 'at least')) ?? (atMost === undefined ? 1 : 0)
  return { atLeast, ...(atMost === undefined ? {} : { atMost }) }
}
