// A request as an author writes it: METHOD URL. What is wrong with one is said in a sentence.
import { z } from 'zod'
import { closestWord } from '../../closest-word.ts'

export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

const EXAMPLE = 'Write a request as a method and a URL, for example  GET https://api.example.com/health'
const NAME = '[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?'
const URL_FORM = new RegExp(`^(https?)://(${NAME}(?:\\.${NAME})*)(?::(\\d{1,5}))?(/[^?#\\s]*)?(\\?[^#\\s]*)?$`, 'i')

export type ReadRequest = {
  readonly method: string
  readonly url: ReadUrl
}

export type ReadUrl = {
  readonly isSecure: boolean
  /** In small letters. */
  readonly host: string
  readonly port: number
  /** Begins with a slash. */
  readonly path: string
  /** Without its question mark; empty where there is none. */
  readonly query: string
}

/** Undefined where it is none; `sayNoRequest` says why. */
export function readRequest(text: string): ReadRequest | undefined {
  const [, method = '', url = ''] = /^(\S+)\s+(\S+)$/.exec(text.trim()) ?? []
  const read = readUrl(url)
  return read === undefined || !isMethod(method) ? undefined : { method, url: read }
}

export function readUrl(text: string): ReadUrl | undefined {
  const [, scheme = '', host = '', port, path = '/', query = ''] = URL_FORM.exec(text) ?? []
  const isSecure = scheme.toLowerCase() === 'https'
  const number = port === undefined ? (isSecure ? 443 : 80) : Number(port)
  if (host === '' || number < 1 || number > 65_535 || !hasWholeBraces(path)) return undefined
  return { isSecure, host: host.toLowerCase(), port: number, path, query: query.slice(1) }
}

export function isMethod(text: string): boolean {
  return (METHODS as readonly string[]).includes(text)
}

/** Why this is no request; undefined where it is one. */
export function sayNoRequest(text: string): string | undefined {
  const [, method = '', url = ''] = /^(\S+)\s+(\S.*)$/.exec(text.trim()) ?? []
  if (method === '') return /^https?:\/\//i.test(text) ? `Say which method, for example  GET ${text}` : EXAMPLE
  return sayNoMethod(method) ?? sayNoUrl(url)
}

export function sayNoMethod(method: string): string | undefined {
  if (isMethod(method)) return undefined
  if (isMethod(method.toUpperCase())) return `Write the method in capitals: ${method.toUpperCase()}`
  const closest = closestWord(method, METHODS)
  const known = closest === undefined ? `It is one of: ${METHODS.join(', ')}.` : `Did you mean ${closest}?`
  return `There is no method ${method}. ${known}`
}

export function sayNoUrl(url: string): string | undefined {
  if (readUrl(url) !== undefined) return undefined
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(url)) {
    const whole = readUrl(`https://${url}`) === undefined ? 'https://api.example.com/health' : `https://${url}`
    return `A URL begins with http:// or https://, for example  ${whole}`
  }
  if (!/^https?:/i.test(url)) return 'A web server is asked over http:// or https://.'
  if (url.includes('#')) return 'What follows the # in a URL is never sent. Leave it out.'
  if (/\s/.test(url)) return 'A URL has no blank in it. Write %20 for one.'
  if (!hasWholeBraces(url)) return 'A name in braces stands for a whole part of the path, for example  /users/{id}'
  return `This is no URL: ${url}. Write for example  https://api.example.com/health`
}

function hasWholeBraces(path: string): boolean {
  return path.split('/').every((part) => !/[{}]/.test(part) || /^\{[A-Za-z_]\w*\}$/.test(part))
}

/** A key `METHOD URL`. */
export const requestKey = z.string().superRefine((text, context) => {
  const say = sayNoRequest(text)
  if (say !== undefined) context.addIssue({ code: 'custom', message: say })
})
