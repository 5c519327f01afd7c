// Files of a world: what was written about each path becomes a file, a folder or a link.
import type { WorldFile } from '../../model/world.ts'
import type { Place } from '../report.ts'
import { parseDurationMs, parseInstantMs, parseMode, parseSizeBytes } from '../schema/quantities.ts'
import { decode } from '../source-text.ts'
import { entryOf, numberOf, textOf, type Written, wordIn } from '../yaml/written.ts'
import type { WorldSources } from './layers.ts'
import { absolutePath } from './paths.ts'

export const LARGEST_FILE_BYTES = 5_000_000
const CONTENTS = ['text', 'from', 'lines', 'size', 'link'] as const

/** Undefined where the file cannot be made; that is reported. `clockMs` is the world's own, for `age`. */
export function buildFile(path: string, node: Written, clockMs: number, sources: WorldSources): WorldFile | undefined {
  const facts = factsOf(node, clockMs, sources)
  if (path.endsWith('/')) return buildFolder(node, facts, sources)
  const plain = textOf(node)
  if (plain !== undefined) return { kind: 'text', text: plain }
  const contents = CONTENTS.filter((word) => entryOf(node, word) !== undefined)
  const [content, second] = contents
  if (second !== undefined || (content !== 'lines' && entryOf(node, 'of') !== undefined)) {
    sources.report.error('wrong-kind', node.place, 'A file has one content: text, from, lines with of, size or link.')
    return undefined
  }
  const written = content === undefined ? undefined : wordIn(node, content)
  const text = textOf(written) ?? ''
  switch (content) {
    case undefined:
      return { kind: 'text', text: '', ...facts }
    case 'text':
      return { kind: 'text', text, ...facts }
    case 'link':
      return { kind: 'link', target: text, ...facts }
    case 'lines':
      return ofLines(node, facts, sources)
    case 'size':
      return ofSize(text, node.place, facts, sources)
    case 'from': {
      const content = contentFrom(text, written?.place ?? node.place, sources)
      return content === undefined ? undefined : { ...content, ...facts }
    }
    default:
      return content satisfies never
  }
}

function buildFolder(node: Written, facts: object, { report }: WorldSources): WorldFile {
  const hasContent = (textOf(node) ?? '') !== '' || CONTENTS.some((word) => entryOf(node, word) !== undefined)
  if (hasContent) {
    const say = 'A path that ends in / is a folder and has no content. Write {} after it, or leave out the /.'
    report.error('wrong-kind', node.place, say)
  }
  return { kind: 'folder', ...facts }
}

function factsOf(node: Written, clockMs: number, { report }: WorldSources) {
  const mode = textOf(wordIn(node, 'mode'))
  const bits = mode === undefined ? undefined : parseMode(mode)
  if (mode !== undefined && bits === undefined)
    report.error(
      'wrong-kind',
      wordIn(node, 'mode')?.place ?? node.place,
      'Write the mode in quotes, for example  mode: "0644"',
    )
  const owner = textOf(wordIn(node, 'owner'))
  const group = textOf(wordIn(node, 'group'))
  const modifiedMs = modifiedOf(node, clockMs, report)
  return {
    ...(bits === undefined ? {} : { mode: bits }),
    ...(owner === undefined ? {} : { owner }),
    ...(group === undefined ? {} : { group }),
    ...(modifiedMs === undefined ? {} : { modifiedMs }),
    ...(wordIn(node, 'vanishes') === undefined ? {} : { vanishes: true as const }),
  }
}

function modifiedOf(node: Written, clockMs: number, report: WorldSources['report']): number | undefined {
  const modified = wordIn(node, 'modified')
  const age = wordIn(node, 'age')
  if (modified !== undefined) {
    const instant = parseInstantMs(textOf(modified) ?? '')
    if (instant === undefined) report.error('wrong-kind', modified.place, 'There is no such date or time.')
    if (age !== undefined) report.error('wrong-kind', age.place, 'Write "age" or "modified", not both.')
    return instant
  }
  if (age === undefined) return undefined
  const ageMs = age.kind === 'text' ? parseDurationMs(age.text) : (numberOf(age) ?? 0) * 1000
  return ageMs === undefined ? undefined : clockMs - ageMs
}

function ofLines(node: Written, facts: object, { report }: WorldSources): WorldFile | undefined {
  const line = textOf(wordIn(node, 'of'))
  const count = numberOf(wordIn(node, 'lines')) ?? 0
  if (line === undefined) {
    report.error('wrong-kind', node.place, '"lines" needs "of", for example  {lines: 100, of: "request {n}"}')
    return undefined
  }
  if ((line.length + 7) * count > LARGEST_FILE_BYTES) {
    report.error('too-large', node.place, 'A file may have 5 MB. Write fewer or shorter lines.')
    return undefined
  }
  return { kind: 'lines', of: line, count, ...facts }
}

function ofSize(size: string, place: Place, facts: object, { report }: WorldSources): WorldFile | undefined {
  const bytes = parseSizeBytes(size) ?? 0
  if (bytes > LARGEST_FILE_BYTES) {
    report.error('too-large', place, 'A file may have 5 MB.')
    return undefined
  }
  return { kind: 'size', bytes, ...facts }
}

/** Text where the file beside the exercise is text, bytes where it is not. */
export function contentFrom(name: string, place: Place, sources: WorldSources) {
  const path = absolutePath(name, `/${sources.folder}`, '').slice(1)
  const sibling = sources.siblings.find((file) => file.path === path)
  if (sibling === undefined) {
    sources.report.error('missing-file', place, `There is no ${name} next to this exercise.`)
    return undefined
  }
  if (sibling.bytes.length > LARGEST_FILE_BYTES) {
    sources.report.error('too-large', place, `${name} has more than 5 MB.`)
    return undefined
  }
  const text = decodeExactly(sibling.bytes)
  if (text !== undefined) return { kind: 'text' as const, text }
  return { kind: 'bytes' as const, base64: base64(sibling.bytes) }
}

/** The text of a file beside the exercise. */
export function textFrom(name: string, place: Place, sources: WorldSources): string | undefined {
  const content = contentFrom(name, place, sources)
  if (content?.kind === 'bytes') sources.report.error('wrong-kind', place, `${name} is not text.`)
  return content?.kind === 'text' ? content.text : undefined
}

// A file of the world keeps its line ends; only text without NUL is handled as text.
function decodeExactly(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0) || decode(bytes) === undefined) return undefined
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

export function base64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}
