// `writes`: files that are there when the program ended, and what is in them.
import type { FilePattern, ValuePattern } from '../../model/check.ts'
import type { FileTrace } from '../../model/evidence.ts'
import { checkFormats } from '../files/match-formats.ts'
import { missingFile } from '../files/missing-file.ts'
import { absolutePath, shortPath } from '../files/paths.ts'
import type { Finding } from '../finding.ts'
import { readLiteral } from '../literals/read-literal.ts'
import { placeOf } from '../literals/scan.ts'
import { someValueInText } from '../literals/values-in-text.ts'
import type { Scene } from '../scene.ts'
import { quoteValue } from '../show-value.ts'
import { matchText } from '../text/match-text.ts'
import { outputText, variableOf } from '../text/output-text.ts'
import { cutText, quoteText } from '../text/plain-text.ts'
import { describeKind } from '../values/describe-kind.ts'
import { matchValue } from '../values/match-value.ts'

export function checkWrites(files: Readonly<Record<string, FilePattern>>, scene: Scene): Finding | undefined {
  for (const [path, pattern] of Object.entries(files)) {
    const finding = checkFile(absolutePath(path, scene.case.world), pattern, scene)
    if (finding !== undefined) return finding
  }
  return undefined
}

function checkFile(path: string, pattern: FilePattern, scene: Scene): Finding | undefined {
  const name = `\`${shortPath(path, scene.case.world)}\``
  const file = followLinks(path, scene.stage.files)
  if (file === undefined || file.change === 'deleted') return missingFile(path, scene, printedInstead(pattern, scene))
  if (file.kind === 'folder') return { way: 'folder', say: `${name} is a folder; a file is expected.` }
  if (pattern.mode !== undefined && file.mode !== pattern.mode) return wrongMode(name, file.mode, pattern.mode)
  const { mode: _mode, ...content } = pattern
  if (Object.keys(content).length === 0) return undefined
  if (file.text === undefined) {
    return { way: 'not text', say: `${name} cannot be compared: it is not text in UTF-8, or larger than a megabyte.` }
  }
  const untouched = file.change === 'kept' ? ' Your program did not change this file.' : ''
  const finding = checkContent(name, file.text, pattern, scene)
  return finding === undefined ? undefined : { ...finding, say: `${finding.say}${untouched}` }
}

function checkContent(name: string, text: string, pattern: FilePattern, scene: Scene): Finding | undefined {
  const subject = {
    name,
    ifEmpty: `${name} is empty`,
    leftOutLines: 0,
    variable: (variable: string) => variableOf(scene, variable),
  }
  const inText = pattern.text === undefined ? undefined : matchText(text, pattern.text, subject)
  if (inText !== undefined) return inText
  const inFormat = checkFormats(name, text, pattern)
  if (inFormat !== undefined) return inFormat
  if (pattern.json !== undefined) return checkJson(name, text, pattern.json)
  if (pattern.jsonOfVariable === undefined) return undefined
  const value = variableOf(scene, pattern.jsonOfVariable)
  if (value !== undefined) return checkJson(name, text, { is: value })
  const say = `There is no variable \`${pattern.jsonOfVariable}\` that ${name} could be compared with.`
  return { way: 'no variable', say }
}

function checkJson(name: string, text: string, pattern: ValuePattern): Finding | undefined {
  const seen = cutText(text)
  const reading = readLiteral(text, 'json')
  if (reading.kind === 'read') return checkJsonValue(name, reading.value, pattern, seen)
  if (reading.way === 'empty') return { way: 'empty file', say: `${name} is empty.`, seen }
  const { line, column } = placeOf(text, reading.at)
  const say = `${name} is not JSON: in line ${line}, at character ${column}, stands ${reading.say}.`
  return { way: `json ${reading.way}`, say, seen }
}

function checkJsonValue(name: string, value: Parameters<typeof matchValue>[0], pattern: ValuePattern, seen: string) {
  const finding = matchValue(value, pattern, { subject: name, verb: 'holds' })
  if (finding === undefined) return undefined
  const inner = value.kind === 'str' ? readLiteral(value.text, 'json') : undefined
  if (inner?.kind === 'read' && pattern.is !== undefined && pattern.is.kind === inner.value.kind) {
    const say = `${name} holds one long text: ${quoteValue(value)}. Inside it is ${describeKind(inner.value)}: it was turned into JSON twice.`
    return { ...finding, way: 'json twice', say, seen }
  }
  return { ...finding, seen }
}

function wrongMode(name: string, seen: number, expected: number): Finding {
  const [got, want] = [octal(seen), octal(expected)]
  return { way: 'mode', say: `${name} has mode ${got}, expected ${want}.`, expected: want, seen: got }
}

function octal(mode: number): string {
  return (mode & 0o7777).toString(8).padStart(3, '0')
}

const MOST_LINKS = 10

function followLinks(path: string, files: readonly FileTrace[]): FileTrace | undefined {
  let here = files.find((file) => file.path === path)
  for (let steps = 0; steps < MOST_LINKS && here?.kind === 'link' && here.change !== 'deleted'; steps += 1) {
    const { target = '' } = here
    const full = target.startsWith('/') ? target : `${here.path.slice(0, here.path.lastIndexOf('/'))}/${target}`
    here = files.find((file) => file.path === full)
  }
  return here
}

/** What should be in the file came out on the screen. */
function printedInstead(pattern: FilePattern, scene: Scene): string | undefined {
  const output = outputText(scene.stage, 'out')
  if (output.trim() === '') return undefined
  const text = pattern.text?.is ?? pattern.text?.exactly
  if (text !== undefined && text.trim() !== '' && output.includes(text.trim())) return quoteText(text.trim())
  if (pattern.json === undefined && pattern.jsonOfVariable === undefined) return undefined
  const wanted = pattern.jsonOfVariable === undefined ? undefined : variableOf(scene, pattern.jsonOfVariable)
  const json = pattern.json ?? (wanted === undefined ? {} : { is: wanted })
  const place = { subject: '', verb: 'is' } as const
  return someValueInText(output, (value) => matchValue(value, json, place) === undefined) ? 'The JSON' : undefined
}
