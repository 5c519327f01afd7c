// What a route asks of a request besides method and path: parameters of the query, headers, JSON, a form.
import type { Value } from '../../../model/value.ts'
import type { RequestCondition } from '../../../model/web.ts'
import type { ServerRequest } from '../handler.ts'
import { parseParameters } from '../http/fields.ts'

/** What of a request decides which route it meets. */
export type Asked = Pick<ServerRequest, 'method' | 'path' | 'query' | 'header' | 'body'>

/** Whether all that a route asks of a request is so. */
export function holds(when: RequestCondition | undefined, request: Asked): boolean {
  if (when === undefined) return true
  const { query = {}, headers = {}, json, form = {} } = when
  const parameter = (name: string): string | undefined => request.query.findLast(([one]) => one === name)?.[1]
  return (
    Object.entries(query).every(([name, value]) => (parameter(name) ?? null) === value) &&
    Object.entries(headers).every(([name, value]) => (request.header(name) ?? null) === value) &&
    formHolds(form, request) &&
    (json === undefined || jsonHolds(json, request))
  )
}

function formHolds(form: Readonly<Record<string, string>>, request: Asked): boolean {
  const wanted = Object.entries(form)
  if (wanted.length === 0) return true
  const type = request.header('content-type') ?? ''
  const fields = /^multipart\/form-data/i.test(type)
    ? multipartFields(bodyText(request), type)
    : parseParameters(bodyText(request))
  return wanted.every(([name, value]) => fields.some(([one, has]) => one === name && has === value))
}

/** The parts of a form that are no files (RFC 7578). */
function multipartFields(text: string, type: string): [string, string][] {
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (boundary === undefined) return []
  return text.split(`--${boundary}`).flatMap((part): [string, string][] => {
    const gap = part.indexOf('\r\n\r\n')
    const name = /name="([^"]*)"/i.exec(part.slice(0, gap))?.[1]
    return gap < 0 || name === undefined ? [] : [[name, part.slice(gap + 4).replace(/\r\n$/, '')]]
  })
}

function bodyText({ body }: Asked): string {
  return new TextDecoder().decode(body)
}

function jsonHolds(wanted: Value, request: Asked): boolean {
  const body = parseJson(bodyText(request))
  return body !== undefined && contains(body, wanted)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (failure) {
    if (failure instanceof SyntaxError) return undefined
    throw failure
  }
}

/** Of a mapping at least these keys; a list whole; a number by its value, so that 1.0 is 1. */
function contains(has: unknown, wanted: Value): boolean {
  switch (wanted.kind) {
    case 'none':
      return has === null
    case 'bool':
      return has === wanted.value
    case 'int':
    case 'float':
      return typeof has === 'number' && has === Number(wanted.text)
    case 'str':
      return has === wanted.text
    case 'list':
    case 'tuple':
    case 'set':
    case 'frozenset':
      return (
        Array.isArray(has) &&
        has.length === wanted.items.length &&
        wanted.items.every((item, index) => contains(has[index], item))
      )
    case 'dict':
      return (
        typeof has === 'object' &&
        has !== null &&
        !Array.isArray(has) &&
        wanted.entries.every(([key, value]) => {
          const name = key.kind === 'str' ? key.text : undefined
          return name !== undefined && Object.hasOwn(has, name) && contains(Reflect.get(has, name), value)
        })
      )
    case 'bytes':
    case 'object':
      return false
    default:
      return wanted satisfies never
  }
}
