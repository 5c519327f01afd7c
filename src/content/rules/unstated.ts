// Names and values that a check needs and no learner can guess, because neither task nor starter says them.
import type { Place } from '../report.ts'
import { absolutePath } from '../world/paths.ts'
import { entriesOf, listOf, numberOf, textOf, textsOf, type Written, wordIn } from '../yaml/written.ts'
import type { Reading } from './as-learner.ts'
import { namesIn } from './python-names.ts'
import { mentions, taskText } from './task-text.ts'

export function checkUnstatedNames(reading: Reading): void {
  const { front, report } = reading
  const task = taskText(reading)
  const given = new Set(layersOf(front).flatMap(givenNames))
  const said = new Set<string>()
  for (const { name, how, place } of namesNeeded(front)) {
    if (given.has(name) || said.has(name) || mentions(task, name)) continue
    said.add(name)
    report.error(
      'unstated-name',
      place,
      `Checks ${how}, but task and starter never mention it. Learners cannot guess the name.`,
    )
  }
}

/** Names of `let`, and those that the Python of `define` has at its top level. */
function givenNames(layer: Written): readonly string[] {
  const defined = (textOf(wordIn(layer, 'define')) ?? '').matchAll(
    /^(?:def |class |import |from .* import )?([^\W\d]\w*)/gmu,
  )
  return [...entriesOf(wordIn(layer, 'let')).map((entry) => entry.name), ...[...defined].map(([, name]) => name ?? '')]
}

type Needed = { readonly name: string; readonly how: string; readonly place: Place }

function namesNeeded(front: Written): readonly Needed[] {
  return layersOf(front).flatMap((layer) => [
    ...[...listOf(wordIn(layer, 'call')), ...listOf(wordIn(layer, 'calls'))].flatMap(namesOfCall),
    ...entriesOf(wordIn(layer, 'holds')).map((entry) => needed(entry.name, 'look at', entry.key)),
    ...entriesOf(wordIn(layer, 'assign')).map((entry) => needed(entry.name, 'give another value to', entry.key)),
    ...['prints', 'errors', 'terminal'].flatMap((verb) => variableOf(wordIn(layer, verb), 'shows variable')),
    ...entriesOf(wordIn(layer, 'writes')).flatMap((entry) => variableOf(entry.value, 'json of variable')),
  ])
}

function namesOfCall(node: Written): readonly Needed[] {
  const expression = textOf(node)
  if (expression === undefined || expression.trim() === 'none') return []
  return namesIn(expression).map(({ name, called }) => ({
    name,
    how: called ? `call ${name}()` : `use ${name}`,
    place: node.place,
  }))
}

function variableOf(node: Written | undefined, word: string): readonly Needed[] {
  const value = wordIn(node, word)
  const name = textOf(value)
  return value === undefined || name === undefined ? [] : [needed(name, 'look at', value)]
}

function needed(name: string, how: string, node: Written): Needed {
  return { name, how: `${how} ${name}`, place: node.place }
}

/** All places where nouns and verbs of checks stand: the front matter's call, worlds, checks and their cases. */
export function layersOf(front: Written): readonly Written[] {
  const checks = listOf(wordIn(front, 'checks'))
  const worlds = entriesOf(wordIn(front, 'worlds')).map((entry) => entry.value)
  const cases = checks.flatMap((check) => listOf(wordIn(check, 'cases')))
  return [front, ...listOf(wordIn(front, 'world')), ...worlds, ...checks, ...cases]
}

/** Files that are to be written or deleted, titles of charts, and exit codes that nobody would choose by chance. */
export function checkUnstatedValues(reading: Reading): void {
  const { front, report, exercise } = reading
  const task = taskText(reading)
  const hosts = `${task}\n${givenText(front)}`
  const { cwd, user } = exercise.world
  for (const layer of layersOf(front)) {
    const paths = [
      ...['writes', 'deletes'].flatMap((verb) => pathsOf(wordIn(layer, verb))),
      ...entriesOf(wordIn(layer, 'moves')).flatMap((entry) => pathsOf(entry.value)),
    ]
    for (const { path, place } of paths) {
      if (isStated(path, hosts, cwd, user)) continue
      report.error('unstated-value', place, `A check expects ${path}, which the task does not mention.`)
    }
    for (const { text, place } of chartTexts(wordIn(layer, 'draws'))) {
      if (mentions(task, text)) continue
      report.error(
        'unstated-value',
        place,
        `A check expects the chart to say "${text}", which the task does not mention.`,
      )
    }
    const exits = wordIn(layer, 'exits')
    const code = numberOf(exits) ?? 0
    if (
      exits !== undefined &&
      code > 1 &&
      !mentions(task, String(code)) &&
      !mentions(task, NUMBER_WORDS[code] ?? String(code))
    )
      report.error(
        'unstated-value',
        exits.place,
        `A check expects the exit code ${code}, which the task does not mention.`,
      )
  }
}

const NUMBER_WORDS: Readonly<Record<number, string>> = { 2: 'two', 3: 'three', 4: 'four', 5: 'five' }

/** Titles and labels that are asked for letter by letter. */
function chartTexts(node: Written | undefined): readonly { readonly text: string; readonly place: Place }[] {
  return ['title', 'xlabel', 'ylabel'].flatMap((name) => {
    const value = wordIn(node, name)
    const text = textOf(value)
    return value === undefined || text === undefined ? [] : [{ text, place: value.place }]
  })
}

function pathsOf(node: Written | undefined): readonly { readonly path: string; readonly place: Place }[] {
  if (node?.kind === 'map') return node.entries.map((entry) => ({ path: entry.name, place: entry.key.place }))
  return listOf(node).flatMap((item) => textsOf(item).map((path) => ({ path, place: item.place })))
}

/** What the worlds give: a name that the program reads there needs no mention in the task. */
function givenText(front: Written): string {
  const nouns = ['files', 'args', 'stdin', 'env', 'assign', 'let', 'call', 'calls', 'http']
  return layersOf(front)
    .flatMap((layer) => nouns.flatMap((noun) => leaves(wordIn(layer, noun))))
    .join('\n')
}

function leaves(node: Written | undefined): readonly string[] {
  if (node === undefined) return []
  if (node.kind === 'map') return node.entries.flatMap((entry) => [entry.name, ...leaves(entry.value)])
  return node.kind === 'list' ? node.items.flatMap(leaves) : textsOf(node)
}

// A file's name may be made from a date or another name, so one of its words is enough. A folder outside the working folder must be said.
function isStated(path: string, text: string, cwd: string, user: string): boolean {
  const absolute = absolutePath(path, cwd, user)
  if (text.includes(path) || text.includes(absolute)) return true
  const parts = absolute.split('/')
  const name = parts.at(-1) ?? ''
  const folder = parts.slice(0, -1).join('/')
  const words = name.match(/\p{L}{3,}/gu) ?? []
  const nameStated = text.includes(name) || words.length === 0 || words.some((word) => text.includes(word))
  const folderStated = folder === cwd || text.includes(folder) || text.includes(parts.at(-2) ?? folder)
  return nameStated && folderStated
}
