// Requests and what came of them, in words for messages and timelines.
import type { WebRequest } from '../../model/evidence.ts'
import type { RequestOutcome } from '../../model/request-pattern.ts'
import { firstFew, quoteText } from '../text/plain-text.ts'
import { plain } from '../values/match-number.ts'

/** "`GET https://api.example.com/health`". */
export function showRequest(request: WebRequest): string {
  return quoteText(requestLine(request))
}

/** "GET https://api.example.com/health"; where nobody knows what was to be sent, "a request to https://api.example.com". */
export function requestLine({ method, url }: WebRequest): string {
  return method === undefined ? `a request to ${url.replace(/\/$/, '')}` : `${method} ${url}`
}

/** "it sent: `GET …` and `POST …`", "it sent nothing". */
export function whatWasSent(requests: readonly WebRequest[]): string {
  return requests.length === 0 ? 'it sent nothing' : `it sent: ${firstFew([...new Set(requests.map(showRequest))])}`
}

/** What is seen side by side with what was expected. */
export function requestLines(requests: readonly WebRequest[]): string {
  return requests.map(requestLine).join('\n') || 'no request'
}

/** "500", "refused", "no answer in 10 s". */
export function outcomeInWords(request: WebRequest): string {
  const { answer, failed } = request
  if (answer !== undefined) {
    const cut = failed === undefined || failed === 'given up' ? '' : `, then ${failureInWords(request)}`
    return `${answer.status}${cut}`
  }
  return failed === undefined ? 'no answer yet' : failureInWords(request)
}

function failureInWords(request: WebRequest): string {
  const { failed } = request
  switch (failed) {
    case 'timeout':
    case 'given up':
      return `no answer${waited(request)}`
    case 'connect timeout':
    case 'timed out':
      return `no connection${waited(request)}`
    case 'unknown host':
      return 'there is no such host'
    case 'reset':
      return 'the connection was broken'
    case 'malformed':
      return 'an answer that is not HTTP'
    case 'certificate':
      return 'the certificate was not trusted'
    case 'unknown authority':
      return 'the certificate was not trusted (unknown authority)'
    case 'expired certificate':
    case 'self-signed certificate':
    case 'wrong host certificate':
      return `the certificate was not trusted (${failed.replace(' certificate', '')})`
    case 'refused':
    case 'unreachable':
      return failed
    case undefined:
      return 'no answer'
    default:
      return failed satisfies never
  }
}

function waited({ atMs, endedMs }: WebRequest): string {
  if (endedMs === undefined || endedMs <= atMs) return ''
  // A few milliseconds of the way do not help a learner.
  const seconds = (endedMs - atMs) / 1000
  return ` in ${plain(seconds < 1 ? Math.round(seconds * 1000) / 1000 : Math.round(seconds * 10) / 10)} s`
}

export function describeOutcome(outcome: RequestOutcome): string {
  return outcome.kind === 'status' ? String(outcome.status) : outcome.how
}

const ALIKE: Readonly<Record<string, readonly string[]>> = {
  'connect timeout': ['connect timeout', 'timed out'],
  timeout: ['timeout', 'given up'],
  'bad certificate': [
    'certificate',
    'expired certificate',
    'self-signed certificate',
    'wrong host certificate',
    'unknown authority',
  ],
}

export function isOutcome(request: WebRequest, outcome: RequestOutcome): boolean {
  const { answer, failed } = request
  if (outcome.kind === 'status') return answer?.status === outcome.status
  if (outcome.how === 'no answer') return answer === undefined
  if (failed === undefined) return false
  const isCertificate = ALIKE['bad certificate']?.includes(outcome.how) === true
  if (isCertificate && failed === 'certificate') return true
  return (ALIKE[outcome.how] ?? [outcome.how]).includes(failed)
}
