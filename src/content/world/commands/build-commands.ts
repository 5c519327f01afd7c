// The declared commands of a world: the exercise's own and shared ones, with the values that it sets.
import type { Command, CommandAnswer, CommandOutcome } from '../../../model/command.ts'
import { closestWord } from '../../closest-word.ts'
import type { Place } from '../../report.ts'
import { checkShape } from '../../schema/check-shape.ts'
import { answersSchema, PLACEHOLDER } from '../../schema/nouns/command-schema.ts'
import {
  entriesOf,
  entryOf,
  listOf,
  textOf,
  textsOf,
  type Written,
  type WrittenEntry,
  wordIn,
} from '../../yaml/written.ts'
import { type Layers, lastOf, mergedEntries, type WorldSources } from '../layers.ts'
import { buildCondition, buildOutcome } from './build-outcome.ts'
import { expand, hasValue, type Values } from './expand.ts'
import { capturesOf, readPattern } from './read-pattern.ts'
import { readSharedCommands, reportAt } from './shared-commands.ts'

const OWN_WORDS = ['from', 'with']
/** What `{name}` may be beside captures and values. */
const ALWAYS = ['input', 'clock']

export function buildCommands(
  layers: Layers,
  clockMs: number,
  sources: WorldSources,
): Readonly<Record<string, Command>> {
  const shared = sharedIn(layers, sources)
  const values = valuesIn(layers, shared, sources)
  const answers: CommandAnswer[] = entriesIn(layers, shared, sources).flatMap(({ entry, sources: own }) =>
    answersOf(entry, values, clockMs, own),
  )
  reportUnknownNames(answers, layers, sources)
  const commands: Record<string, Command> = {}
  for (const answer of answers) {
    for (const name of answer.pattern.names) commands[name] = { answers: [...(commands[name]?.answers ?? []), answer] }
  }
  return commands
}

type Shared = readonly { readonly written: Written; readonly name: string; readonly place: Place }[]

function nounOf(layers: Layers): Layers {
  return layers.flatMap((layer) => wordIn(layer, 'commands') ?? [])
}

function sharedIn(layers: Layers, sources: WorldSources): Shared {
  return listOf(lastOf(nounOf(layers), 'from')).flatMap((node) => {
    const name = textOf(node) ?? ''
    const written = readSharedCommands(name, node.place, sources)
    return written === undefined ? [] : [{ written, name, place: node.place }]
  })
}

/** The defaults of the shared files, and over them what the exercise sets. A value that is `{other}` is that other value. */
function valuesIn(layers: Layers, shared: Shared, { report }: WorldSources): Values {
  const defaults = new Map(
    shared.flatMap(({ written }) =>
      entriesOf(wordIn(written, 'with')).map(({ name, value }) => [name, value] as const),
    ),
  )
  const given = mergedEntries(nounOf(layers), 'with')
  if (shared.length > 0) {
    for (const layer of nounOf(layers)) {
      for (const { name, key } of entriesOf(wordIn(layer, 'with'))) {
        if (defaults.has(name)) continue
        const closest = closestWord(name, [...defaults.keys()])
        const instead =
          closest === undefined ? `They have: ${[...defaults.keys()].join(', ')}.` : `Did you mean "${closest}"?`
        report.error('unknown-word', key.place, `The shared commands have no value "${name}". ${instead}`)
      }
    }
  }
  const all = new Map([...defaults, ...given])
  return new Map(
    [...all].map(([name, node]) => {
      const other = node.kind === 'text' && PLACEHOLDER.test(node.text) ? node.text.slice(1, -1) : name
      return [name, all.get(other) ?? node]
    }),
  )
}

type Entry = { readonly entry: WrittenEntry; readonly sources: WorldSources }

/** Later layers first: a check's own answers are tried before those of the world. */
function entriesIn(layers: Layers, shared: Shared, sources: WorldSources): readonly Entry[] {
  const own = nounOf(layers)
    .toReversed()
    .flatMap((noun) => entriesOf(noun).filter(({ name }) => !OWN_WORDS.includes(name)))
    .map((entry) => ({ entry, sources }))
  const others = shared.flatMap(({ written, name, place }) =>
    entriesOf(wordIn(written, 'commands')).map((entry) => ({
      entry,
      sources: { ...sources, report: reportAt(sources.report, name, place) },
    })),
  )
  const seen = new Set<string>()
  return [...own, ...others].filter(({ entry }) => {
    const pattern = entry.name.replace(/\s+/g, ' ').trim()
    if (seen.has(pattern)) return false
    seen.add(pattern)
    return entry.value.kind !== 'nothing'
  })
}

function answersOf(
  { name, key, value }: WrittenEntry,
  values: Values,
  clockMs: number,
  sources: WorldSources,
): readonly CommandAnswer[] {
  const pattern = readPattern(name, key.place, sources.report)
  const written = expand(value, values)
  if (pattern === undefined || !checkShape(written, answersSchema, sources.report)) return []
  const items = listOf(written).filter((item) => holdsNow(item, values, sources))
  const answer = (list: readonly Written[], number: number): CommandAnswer => {
    const outcomes = list.map((item) => buildOutcome(item, clockMs, sources))
    const when = buildCondition(wordIn(list[0], 'when'), sources)
    return {
      id: number === 0 ? name : `${name} #${number}`,
      pattern,
      when,
      outcomes,
      values: scalars(values, [...namesIn(outcomes), ...Object.keys(when.values)]),
    }
  }
  const usual = items.filter((item) => wordIn(item, 'when') === undefined)
  const exceptions = items
    .filter((item) => wordIn(item, 'when') !== undefined)
    .map((item, index) => answer([item], index + 1))
  return usual.length === 0 ? exceptions : [...exceptions, answer(usual, 0)]
}

/** Conditions on `with` are known before the program runs. */
function holdsNow(item: Written, values: Values, { report }: WorldSources): boolean {
  return entriesOf(wordIn(wordIn(item, 'when'), 'with')).every(({ name, key, value }) => {
    const found = values.get(name)
    if (found === undefined) report.error('unknown-word', key.place, `"with" has no value "${name}".`)
    return found !== undefined && hasValue(found, textsOf(value))
  })
}

/** The plain values among these names. */
function scalars(values: Values, names: readonly string[]): CommandAnswer['values'] {
  return Object.fromEntries(
    [...values].flatMap(([name, node]) => {
      const text = names.includes(name) ? textOf(node) : undefined
      return text === undefined ? [] : [[name, text] as const]
    }),
  )
}

/** A name in braces that is nearly one of those that there are. Others stay as they are: braces have uses of their own. */
function reportUnknownNames(answers: readonly CommandAnswer[], layers: Layers, { report }: WorldSources): void {
  for (const answer of answers) {
    const place = placeOf(answer, layers)
    if (place === undefined) continue
    const set = answers.flatMap((other) => other.outcomes.flatMap((outcome) => Object.keys(outcome.then.values)))
    const names = [...capturesOf(answer.pattern), ...Object.keys(answer.values), ...set, ...ALWAYS]
    for (const name of namesIn(answer.outcomes)) {
      if (names.includes(name)) continue
      const closest = closestWord(name, names)
      if (closest === undefined) continue
      report.error('unknown-word', place, `The pattern has no {${name}}. Did you mean {${closest}}?`)
    }
  }
}

function namesIn(outcomes: readonly CommandOutcome[]): ReadonlySet<string> {
  const texts = outcomes.map((outcome) => JSON.stringify([outcome.output, outcome.errors, outcome.then]))
  return new Set([...texts.join('\n').matchAll(/\{([a-z]\w*(?: \w+)*)\}/gi)].map((match) => match[1] ?? ''))
}

function placeOf({ id }: CommandAnswer, layers: Layers): Place | undefined {
  const pattern = id.replace(/ #\d+$/, '')
  return nounOf(layers)
    .map((noun) => entryOf(noun, pattern)?.key.place)
    .findLast((place) => place !== undefined)
}
