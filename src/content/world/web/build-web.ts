// The web of a world: every request that was written becomes a route, and one more for each answer that has a condition.
import type { PathPart, RequestCondition, Route, Web } from '../../../model/web.ts'
import { LIMIT_FORM } from '../../schema/nouns/http-schema.ts'
import type { ReadUrl } from '../../schema/nouns/request-key.ts'
import { parseDurationMs } from '../../schema/quantities.ts'
import { entriesOf, textOf, type Written, wordIn } from '../../yaml/written.ts'
import type { WorldSources } from '../layers.ts'
import { valueFrom } from '../python-value.ts'
import { buildAnswers } from './build-answers.ts'
import type { WrittenRoute } from './read-routes.ts'

export function buildWeb(written: readonly WrittenRoute[], sources: WorldSources): Web {
  return { routes: written.flatMap((route) => buildRoutes(route, sources)) }
}

function buildRoutes({ text, request, answers }: WrittenRoute, sources: WorldSources): readonly Route[] {
  const { method, url } = request
  const at = {
    text,
    method,
    server: { isSecure: url.isSecure, host: url.host, port: url.port },
    path: pathParts(url.path),
  }
  const asked = queryOf(url)
  const items = answers.kind === 'list' ? answers.items : [answers]
  const exceptions = items.filter((item) => wordIn(item, 'when') !== undefined)
  const others = items.filter((item) => !exceptions.includes(item))
  refuseInList(others, answers, sources)
  const conditional = exceptions.map((item) => ({
    ...at,
    ...whenOf(asked, wordIn(item, 'when')),
    answers: buildAnswers(wordIn(item, 'answers') ?? item, sources),
    ...limitOf(item),
  }))
  if (others.length === 0) return conditional
  const [only] = others
  const rest: Written = answers.kind === 'list' ? { ...answers, items: others } : answers
  const usual = {
    ...at,
    ...whenOf(asked, undefined),
    answers: buildAnswers(wordIn(rest, 'answers') ?? rest, sources),
    ...(only === undefined || others.length > 1 ? {} : limitOf(only)),
  }
  return [...conditional, usual]
}

/** Words that speak of all answers have no sense at one of several. */
function refuseInList(others: readonly Written[], answers: Written, { report }: WorldSources): void {
  const mixed = answers.kind === 'list' ? answers.items : []
  for (const item of others.length > 1 ? others : []) {
    const limit = wordIn(item, 'limit')
    if (limit !== undefined)
      report.error('wrong-kind', limit.place, '"limit" speaks of all answers: write  {limit: 5 per 1 s, answers: […]}')
  }
  for (const item of mixed) {
    const nested = wordIn(item, 'when') === undefined ? wordIn(item, 'answers') : undefined
    if (nested !== undefined)
      report.error(
        'wrong-kind',
        nested.place,
        'In a list, "answers" needs "when". Write these answers into the list itself.',
      )
  }
  for (const item of answers.kind === 'list' ? mixed : [answers]) refuseBoth(item, report)
}

function refuseBoth(item: Written, report: WorldSources['report']): void {
  const several = wordIn(item, 'answers')
  const other = entriesOf(item).find(({ name }) => !['when', 'limit', 'answers'].includes(name))
  if (several === undefined || other === undefined) return
  report.error('wrong-kind', other.key.place, `"${other.name}" belongs into one of the "answers".`)
}

/** A last `...` is any rest; a name in braces any one part. */
function pathParts(path: string): readonly PathPart[] {
  const parts = path.split('/').slice(1)
  return parts.map((part, index): PathPart => {
    if (part === '...' && index === parts.length - 1) return { kind: 'rest' }
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    return name === undefined ? { kind: 'word', word: decode(part) } : { kind: 'capture', name }
  })
}

/** A percent sign that begins no code stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What the URL itself asks for; a parameter without a value is an empty text. */
function queryOf({ query }: ReadUrl): Readonly<Record<string, string>> {
  if (query === '') return {}
  return Object.fromEntries(
    query.split('&').map((pair) => {
      const [name = '', ...rest] = pair.split('=')
      return [decode(name.replaceAll('+', ' ')), decode(rest.join('=').replaceAll('+', ' '))] as const
    }),
  )
}

function whenOf(
  asked: Readonly<Record<string, string>>,
  when: Written | undefined,
): { readonly when?: RequestCondition } {
  const query = { ...asked, ...textsOrNull(wordIn(when, 'query')) }
  const headers = wordIn(when, 'headers')
  const json = wordIn(when, 'json')
  const form = wordIn(when, 'form')
  if (when === undefined && Object.keys(query).length === 0) return {}
  return {
    when: {
      ...(Object.keys(query).length === 0 ? {} : { query }),
      ...(headers === undefined ? {} : { headers: textsOrNull(headers, (name) => name.toLowerCase()) }),
      ...(json === undefined ? {} : { json: valueFrom(json) }),
      ...(form === undefined ? {} : { form: texts(form) }),
    },
  }
}

type Rename = (name: string) => string

function textsOrNull(
  node: Written | undefined,
  rename: Rename = (name) => name,
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(entriesOf(node).map(({ name, value }) => [rename(name), textOf(value) ?? null]))
}

function texts(node: Written): Readonly<Record<string, string>> {
  return Object.fromEntries(entriesOf(node).map(({ name, value }) => [name, textOf(value) ?? '']))
}

function limitOf(item: Written): Pick<Route, 'limit'> {
  const [, requests, time = ''] = LIMIT_FORM.exec(textOf(wordIn(item, 'limit')) ?? '') ?? []
  return requests === undefined ? {} : { limit: { requests: Number(requests), windowMs: parseDurationMs(time) ?? 0 } }
}
