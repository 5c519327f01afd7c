// What a server answers: one answer, one after the other, or by time.
import type { Answer, Answers, Body, WebFailureName, WebResponse } from '../../../model/web.ts'
import { DURATION, parseDurationMs, parseSizeBytes } from '../../schema/quantities.ts'
import { entriesOf, entryOf, listOf, numberOf, textOf, textsOf, type Written, wordIn } from '../../yaml/written.ts'
import { base64, contentFrom, LARGEST_FILE_BYTES } from '../build-files.ts'
import type { WorldSources } from '../layers.ts'
import { millisecondsIn } from '../machine/read-figures.ts'
import { jsonText } from './json-text.ts'

export function buildAnswers(node: Written, sources: WorldSources): Answers {
  const entries = entriesOf(node)
  if (entries.length > 0 && entries.every(({ name }) => DURATION.test(name))) {
    const steps = entries
      .map(({ name, value }) => ({ fromMs: parseDurationMs(name) ?? 0, answer: buildAnswer(value, sources) }))
      .sort((one, other) => one.fromMs - other.fromMs)
    return { kind: 'by time', steps }
  }
  return { kind: 'sequence', answers: listOf(node).map((item) => buildAnswer(item, sources)) }
}

function buildAnswer(node: Written, sources: WorldSources): Answer {
  const failure = textOf(wordIn(node, 'fails')) ?? (node.kind === 'text' ? node.text : undefined)
  if (failure !== undefined) return failureOf(node, failure, sources)
  const redirect = textOf(wordIn(node, 'redirect'))
  const status = numberOf(node.kind === 'map' ? wordIn(node, 'status') : node)
  const after = wordIn(node, 'after')
  const { headers, type } = headersOf(wordIn(node, 'headers'))
  return {
    kind: 'response',
    status: status ?? (redirect === undefined ? 200 : 302),
    headers: redirect === undefined ? headers : { ...headers, Location: redirect },
    body: bodyOf(node, type, sources),
    waitMs: after === undefined ? 0 : millisecondsIn(after),
    ...shapeOf(node),
  }
}

/** `bad certificate` leaves open what is wrong with it. */
function failureOf(node: Written, text: string, { report }: WorldSources): Answer {
  const other = entriesOf(node).find(({ name }) => !['fails', 'when', 'limit'].includes(name))
  if (other !== undefined)
    report.error(
      'wrong-kind',
      other.key.place,
      `No answer comes, so there is no "${other.name}". Leave one of the two out.`,
    )
  const how = text === 'bad certificate' ? 'self-signed certificate' : (text as WebFailureName)
  return { kind: 'failure', how }
}

/** The kind of the body is told by its server, so an author's own stands with the body. */
function headersOf(node: Written | undefined): { readonly headers: WebResponse['headers']; readonly type?: string } {
  const all = entriesOf(node).map(
    ({ name, value }) =>
      [name, value.kind === 'nothing' ? null : value.kind === 'list' ? textsOf(value) : (textOf(value) ?? '')] as const,
  )
  const type = all.find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  const headers = Object.fromEntries(all.filter(([, value]) => typeof type !== 'string' || value !== type))
  return typeof type === 'string' ? { headers, type } : { headers }
}

function shapeOf(node: Written): object {
  const pieces = wordIn(node, 'pieces')
  const each = wordIn(pieces, 'each')
  const cut = wordIn(node, 'cut')
  return {
    ...(pieces === undefined
      ? {}
      : {
          pieces: {
            count: numberOf(pieces) ?? numberOf(wordIn(pieces, 'count')) ?? 1,
            waitMs: each === undefined ? 0 : millisecondsIn(each),
          },
        }),
    ...(wordIn(node, 'gzip') === undefined ? {} : { isCompressed: true }),
    ...(cut === undefined ? {} : { cutAfter: numberOf(cut) ?? parseSizeBytes(textOf(cut) ?? '') ?? 0 }),
    ...(wordIn(node, 'closes') === undefined ? {} : { closes: true }),
  }
}

const BODIES = ['json', 'text', 'html', 'xml', 'bytes', 'from', 'size', 'echo'] as const
const TEXT_TYPES = {
  json: 'application/json',
  text: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  xml: 'application/xml',
} as const
const FILE_TYPES: Readonly<Record<string, string>> = {
  ...TEXT_TYPES,
  txt: TEXT_TYPES.text,
  log: TEXT_TYPES.text,
  csv: 'text/csv; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  htm: TEXT_TYPES.html,
  yaml: 'application/yaml',
  png: 'image/png',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  gz: 'application/gzip',
  zip: 'application/zip',
}
const UNKNOWN_TYPE = 'application/octet-stream'

function bodyOf(node: Written, given: string | undefined, sources: WorldSources): Body {
  const [word, second] = BODIES.filter((name) => entryOf(node, name) !== undefined)
  const written = word === undefined ? undefined : wordIn(node, word)
  if (second !== undefined) {
    const place = entryOf(node, second)?.key.place ?? node.place
    sources.report.error('wrong-kind', place, `An answer has one body: "${word}" or "${second}".`)
  }
  if (word === undefined || written === undefined) return { kind: 'empty' }
  const text = textOf(written) ?? ''
  switch (word) {
    case 'json':
      return { kind: 'text', text: jsonText(written, sources.report), type: given ?? TEXT_TYPES.json }
    case 'text':
    case 'html':
    case 'xml':
      return { kind: 'text', text, type: given ?? TEXT_TYPES[word] }
    case 'bytes':
      return { kind: 'bytes', base64: base64(fromHex(text)), type: given ?? UNKNOWN_TYPE }
    case 'size':
      return { kind: 'text', text: dots(written, sources), type: given ?? TEXT_TYPES.text }
    case 'echo':
      return { kind: 'echo' }
    case 'from': {
      const content = contentFrom(text, written.place, sources)
      const type = given ?? FILE_TYPES[text.slice(text.lastIndexOf('.') + 1).toLowerCase()] ?? UNKNOWN_TYPE
      return content === undefined ? { kind: 'empty' } : { ...content, type }
    }
    default:
      return word satisfies never
  }
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.replace(/\s/g, '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

function dots(size: Written, { report }: WorldSources): string {
  const bytes = numberOf(size) ?? parseSizeBytes(textOf(size) ?? '') ?? 0
  if (bytes > LARGEST_FILE_BYTES) {
    report.error('too-large', size.place, 'The body of an answer may have 5 MB.')
    return ''
  }
  const line = `${'.'.repeat(79)}\n`
  return line.repeat(Math.ceil(bytes / line.length)).slice(0, bytes)
}
