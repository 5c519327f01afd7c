// One answer of a declared command: from what was written to the model.
import type { Changes, CommandCondition, CommandOutcome } from '../../../model/command.ts'
import type { ServiceState } from '../../../model/machine.ts'
import type { WorldFile } from '../../../model/world.ts'
import { parseDurationMs } from '../../schema/quantities.ts'
import { entriesOf, numberOf, textOf, textsOf, type Written, wordIn } from '../../yaml/written.ts'
import { buildFile } from '../build-files.ts'
import type { WorldSources } from '../layers.ts'
import { serviceName } from '../machine/build-services.ts'
import { readSignalName } from '../machine/signal-names.ts'
import { readPattern } from './read-pattern.ts'

export function buildOutcome(node: Written, clockMs: number, sources: WorldSources): CommandOutcome {
  const after = wordIn(node, 'after')
  return {
    output: textOf(wordIn(node, 'output')) ?? '',
    errors: textOf(wordIn(node, 'errors')) ?? '',
    end: endOf(node, sources),
    afterMs: after === undefined ? 0 : (parseDurationMs(textOf(after) ?? '') ?? (numberOf(after) ?? 0) * 1000),
    // biome-ignore lint/suspicious/noThenProperty: a word of the format; nothing awaits an outcome.
    then: changesOf(wordIn(node, 'then'), clockMs, sources),
  }
}

function endOf(node: Written, { report }: WorldSources): CommandOutcome['end'] {
  const exits = wordIn(node, 'exits')
  const killed = wordIn(node, 'killed by')
  const isEndless = textOf(node) === 'never ends' || wordIn(node, 'never ends') !== undefined
  const ways = [exits, killed, wordIn(node, 'never ends')].filter((way) => way !== undefined)
  if (ways.length > 1)
    report.error('wrong-kind', node.place, 'A command ends in one way: exits, killed by or never ends.')
  if (isEndless) return { kind: 'never' }
  if (killed === undefined) return { kind: 'exit', code: numberOf(exits) ?? 0 }
  return { kind: 'signal', signal: readSignalName(textOf(killed) ?? '', killed.place, report) ?? 'KILL' }
}

function changesOf(node: Written | undefined, clockMs: number, sources: WorldSources): Changes {
  const files: [string, WorldFile | null][] = []
  for (const { name, value } of entriesOf(wordIn(node, 'files'))) {
    const file = value.kind === 'nothing' ? null : buildFile(name, value, clockMs, sources)
    if (file !== undefined) files.push([name, file])
  }
  return {
    files: Object.fromEntries(files),
    services: Object.fromEntries(
      entriesOf(wordIn(node, 'services')).map(({ name, value }) => [serviceName(name), textOf(value) as ServiceState]),
    ),
    ends: textsOf(wordIn(node, 'ends')),
    values: textsByName(wordIn(node, 'set')),
  }
}

export function buildCondition(node: Written | undefined, sources: WorldSources): CommandCondition {
  type Found = CommandCondition['files'][string]
  const there = (word: string, exists: boolean): [string, Found][] =>
    textsOf(wordIn(node, word)).map((path) => [path, { exists }])
  const having = entriesOf(wordIn(node, 'file has')).map(({ name, value }): [string, Found] => [
    name,
    { exists: true, has: textOf(value) ?? '' },
  ])
  const files = [...there('file', true), ...there('no file', false), ...having]
  return {
    files: Object.fromEntries(files),
    ran: [...ranOf(wordIn(node, 'ran'), true, sources), ...ranOf(wordIn(node, 'not ran'), false, sources)],
    env: Object.fromEntries(entriesOf(wordIn(node, 'env')).map(({ name, value }) => [name, textOf(value) ?? null])),
    values: textsByName(wordIn(node, 'value')),
  }
}

/** Whatever options such a command had, it ran. */
function ranOf(node: Written | undefined, is: boolean, { report }: WorldSources): CommandCondition['ran'] {
  if (node === undefined) return []
  return textsOf(node).flatMap((line) => {
    const pattern = readPattern(line, node.place, report)
    return pattern === undefined ? [] : [{ pattern: { ...pattern, hasOtherOptions: true }, is }]
  })
}

function textsByName(node: Written | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(entriesOf(node).map(({ name, value }) => [name, textOf(value) ?? '']))
}
