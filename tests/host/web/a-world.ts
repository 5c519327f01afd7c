// Small parts of webs for the tests: routes written as `GET http://host/path`, answers in short.
import type { Answer, Answers, Body, PathPart, Route, WebFailureName, WebResponse } from '../../../src/model/web.ts'

export function aRoute(text: string, answers: readonly Answer[] | Answers, more: Partial<Route> = {}): Route {
  const [method = '', url = ''] = text.split(' ')
  const [, scheme = '', host = '', port, path = '/'] = /^(https?):\/\/([^/:]+)(?::(\d+))?(\/.*)?$/.exec(url) ?? []
  const isSecure = scheme === 'https'
  return {
    text,
    method,
    server: { isSecure, host, port: Number(port ?? (isSecure ? 443 : 80)) },
    path: path.split('/').slice(1).map(partOf),
    answers: 'kind' in answers ? answers : { kind: 'sequence', answers },
    ...more,
  }
}

function partOf(word: string): PathPart {
  if (word === '*') return { kind: 'rest' }
  return word.startsWith('{') ? { kind: 'capture', name: word.slice(1, -1) } : { kind: 'word', word }
}

export function response(status: number, body: Body = { kind: 'empty' }, more: Partial<WebResponse> = {}): WebResponse {
  return { kind: 'response', status, headers: {}, body, waitMs: 0, ...more }
}

export function json(text: string, more: Partial<WebResponse> = {}): WebResponse {
  return response(200, { kind: 'text', text, type: 'application/json' }, more)
}

export function text(content: string, more: Partial<WebResponse> = {}): WebResponse {
  return response(200, { kind: 'text', text: content, type: 'text/plain; charset=utf-8' }, more)
}

export function failure(how: WebFailureName): Answer {
  return { kind: 'failure', how }
}
