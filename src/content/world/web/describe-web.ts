// Says in words what servers of a world answer that those of the visible world do not.
import type { Certificate, NetworkHost } from '../../../model/network.ts'
import type { Answer, Answers, RequestCondition, Route, Web, WebFailureName, WebResponse } from '../../../model/web.ts'
import type { World } from '../../../model/world.ts'
import { showMs, showNumber } from '../machine/show-figures.ts'
import { showValue } from '../python-value.ts'

/** "`GET /health` answers 500, then 200". */
export function describeWeb(visible: World, world: World): readonly string[] {
  const before = byText(visible.web)
  const after = byText(world.web)
  const name = nameIn([...visible.web.routes, ...world.web.routes])
  const changed = [...after].filter(([text, routes]) => !same(before.get(text), routes))
  const gone = [...before].filter(([text]) => !after.has(text))
  return [
    ...changed.flatMap(([, routes]) => describeRoutes(routes, name)),
    ...gone.flatMap(([, [route]]) => (isHere(route, world) ? [`nobody answers ${name(route)}`] : [])),
    ...describeNetwork(visible, world),
  ]
}

/** A host that is gone tells more than that nobody answers there. */
function isHere(route: Route | undefined, { network }: World): route is Route {
  if (route === undefined) return false
  const { host } = route.server
  return host === 'localhost' || host.startsWith('127.') || network[host] !== undefined
}

function byText({ routes }: Web): ReadonlyMap<string, readonly Route[]> {
  const found = new Map<string, Route[]>()
  for (const route of routes) found.set(route.text, [...(found.get(route.text) ?? []), route])
  return found
}

/** Where there is one server, its name says nothing new. */
function nameIn(routes: readonly Route[]): (route: Route) => string {
  const servers = new Set(routes.map(({ server }) => `${server.isSecure} ${server.host} ${server.port}`))
  return ({ text, method }) => {
    const url = text.replace(/^\S+\s+/, '')
    const path = url.replace(/^https?:\/\/[^/?]+/i, '')
    return `\`${method} ${servers.size > 1 ? url : path === '' ? '/' : path}\``
  }
}

function describeRoutes(routes: readonly Route[], name: (route: Route) => string): readonly string[] {
  return routes.map((route) => {
    const limit =
      route.limit === undefined ? '' : `, at most ${route.limit.requests} requests in ${showMs(route.limit.windowMs)}`
    const own = ownCondition(route)
    const when = own === '' ? '' : ` ${own}`
    return `${name(route)}${when} ${answersInWords(route.answers)}${limit}`
  })
}

/** What the text of the route does not say already. */
function ownCondition({ when, text }: Route): string {
  if (when === undefined) return ''
  const query = Object.entries(when.query ?? {}).filter(([parameter]) => !text.includes(`${parameter}=`))
  const parts = [...each('parameter', Object.fromEntries(query)), ...each('header', when.headers), ...bodyIn(when)]
  return parts.length === 0 ? '' : `(${parts.join(', ')})`
}

function each(what: string, given: Readonly<Record<string, string | null>> | undefined): readonly string[] {
  return Object.entries(given ?? {}).map(([name, value]) =>
    value === null ? `without the ${what} \`${name}\`` : `with the ${what} \`${name}: ${shorten(value)}\``,
  )
}

function bodyIn({ json, form }: RequestCondition): readonly string[] {
  return [...(json === undefined ? [] : [`with JSON that has \`${shorten(showValue(json))}\``]), ...each('field', form)]
}

const MOST_ANSWERS = 5

function answersInWords(answers: Answers): string {
  switch (answers.kind) {
    case 'sequence': {
      const shown = answers.answers.slice(0, MOST_ANSWERS).map(answerInWords)
      const more = answers.answers.length > MOST_ANSWERS ? ', and so on' : ''
      return `${shown.join(', then ')}${more}`.replace(/, then answers /g, ', then ')
    }
    case 'by time':
      return answers.steps
        .map(({ fromMs, answer }) => `${answerInWords(answer)}${fromMs === 0 ? '' : ` from ${showMs(fromMs)} on`}`)
        .join(', ')
        .replace(/, answers /g, ', ')
    default:
      return answers satisfies never
  }
}

function answerInWords(answer: Answer): string {
  return answer.kind === 'failure' ? FAILURES[answer.how] : responseInWords(answer)
}

const FAILURES: Readonly<Record<WebFailureName, string>> = {
  timeout: 'never answers',
  'connect timeout': 'cannot be reached: nothing answers the connection',
  refused: 'refuses the connection',
  reset: 'breaks the connection',
  'unknown host': 'cannot be found: the name of the host is unknown',
  unreachable: 'cannot be reached: there is no way to its network',
  malformed: 'answers with something that is not HTTP',
  'expired certificate': 'shows a certificate that has expired',
  'self-signed certificate': 'shows a certificate that it signed itself',
  'wrong host certificate': 'shows the certificate of another host',
  'unknown authority': 'shows a certificate of an authority that nobody knows',
}

const LONGEST_BODY = 60

function responseInWords(response: WebResponse): string {
  const { status, headers, body, waitMs, cutAfter } = response
  const location = headers.Location
  const short =
    body.kind === 'text' && body.text.length <= LONGEST_BODY && !body.text.includes('\n') && body.text !== ''
  const parts = [
    `answers ${status}`,
    ...(typeof location === 'string' ? [`and leads to \`${location}\``] : []),
    ...(short && body.kind === 'text' ? [`with \`${body.text}\``] : []),
    ...(waitMs === 0 ? [] : [`after ${showMs(waitMs)}`]),
    ...(cutAfter === undefined ? [] : [`and breaks off after ${cutAfter} bytes`]),
  ]
  return parts.join(' ')
}

function describeNetwork(visible: World, world: World): readonly string[] {
  const servers = new Set(world.web.routes.map(({ server }) => server.host))
  const changed = Object.entries(world.network).flatMap(([name, host]) => {
    const before = visible.network[name]
    const facts = hostFacts(host, before)
    // A host that only has web servers is told by what they answer.
    if (facts.length === 0 || (before === undefined && servers.has(name.toLowerCase()) && isPlainHost(host))) return []
    return [`the host \`${name}\` has ${facts.join(', ')}`]
  })
  const gone = Object.keys(visible.network)
    .filter((name) => world.network[name] === undefined)
    .map((name) => `there is no host \`${name}\``)
  return [...changed, ...gone]
}

function isPlainHost({ latencyMs, lossPercent, certificate }: NetworkHost): boolean {
  return latencyMs <= 1 && lossPercent === 0 && certificate === undefined
}

function hostFacts(host: NetworkHost, before: NetworkHost | undefined): readonly string[] {
  const { ports } = host
  const opened = Object.entries(ports).filter(([port, state]) => before?.ports[Number(port)] !== state)
  const closed = Object.keys(before?.ports ?? {}).filter((port) => ports[Number(port)] === undefined)
  const none = Object.keys(ports).length === 0 && (before === undefined || closed.length > 0)
  return [
    ...(before?.ip === host.ip ? [] : [`address ${host.ip}`]),
    ...(none ? ['no port open'] : opened.map(([port, state]) => `port ${port} ${state}`)),
    ...(none ? [] : closed.map((port) => `port ${port} closed`)),
    ...((before?.lossPercent ?? 0) === host.lossPercent
      ? []
      : [`${showNumber(host.lossPercent)}% of the packets lost`]),
    ...latencyFacts(host, before),
    ...(same(before?.certificate, host.certificate) ? [] : [certificateInWords(host.certificate)]),
  ]
}

function latencyFacts(host: NetworkHost, before: NetworkHost | undefined): readonly string[] {
  const [now, then] = [host, before].map((one) => one?.latenciesMs ?? [one?.latencyMs ?? 1])
  if (same(now, then)) return []
  const shown = now?.map(showMs) ?? []
  return [shown.length > 1 ? `latencies of ${shown.join(', ')} in turn` : `a latency of ${shown.join()}`]
}

function certificateInWords(certificate: Certificate | undefined): string {
  if (certificate === undefined) return 'a good certificate'
  const { fault, authority, names } = certificate
  const by = authority === undefined ? '' : ` signed by \`${authority}\``
  const whom = names === undefined ? '' : ` for ${names.join(', ')}`
  if (fault === undefined) return `a certificate${by}${whom}`
  return fault === 'unknown authority'
    ? 'a certificate of an authority that nobody knows'
    : `a certificate that is wrong (${fault.replace(' certificate', '')})`
}

function shorten(text: string): string {
  return text.length <= LONGEST_BODY ? text : `${text.slice(0, LONGEST_BODY - 1)}…`
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
