// What is known of one request or connection.
import type { WebAnswer, WebRequest } from '../../../model/evidence.ts'
import { saySpan } from '../../../workbook/say-span.ts'
import { GoToLine } from '../../editor/linked-sentence.tsx'
import { DetailsTitle, type Fact, Facts, LongText, Part, Say } from '../parts/facts.tsx'
import { inRow } from '../parts/plain-text.ts'
import { sayAfter } from '../parts/say-time.ts'
import { StepToRequest } from '../steps/step-link.tsx'
import type { PhaseKind, RequestEntry } from './entries.ts'
import style from './request-details.module.css'
import { sayOutcome } from './say-outcome.ts'
import { PhaseMark } from './time-bar.tsx'

type Props = { readonly entry: RequestEntry; readonly fromMs: number }

export function RequestDetails({ entry, fromMs }: Props) {
  const { request, method, target, outcome, line, by, again } = entry
  const isAmber = outcome.kind === 'failed' || outcome.kind === 'bad'
  return (
    <>
      <DetailsTitle>
        {method === undefined ? '' : `${method} `}
        {inRow(target)}
      </DetailsTitle>
      <Say tone={isAmber ? 'amber' : 'calm'}>{sayOutcome(entry)}</Say>
      <Facts
        facts={[
          line === undefined ? null : { name: 'Sent in', value: <GoToLine line={line} /> },
          by === undefined ? null : { name: 'Sent by', value: inRow(by) },
          again === undefined
            ? null
            : {
                name: 'Try',
                value: `${again.number}, ${saySpan(again.afterMs)} after the end of the one before`,
              },
          ...aboutConnection(entry),
          ...(request === undefined ? [] : aboutRequest(request)),
        ]}
      />
      <StepToRequest request={request} connection={entry.connection} />
      <Times entry={entry} fromMs={fromMs} />
      {target.length > MOST_IN_TITLE && (
        <Part title="Address in full">
          <LongText text={target} name="the address" />
        </Part>
      )}
      {request !== undefined && <Sent request={request} />}
      {request?.answer !== undefined && <Answered answer={request.answer} />}
    </>
  )
}

const MOST_IN_TITLE = 400

const PHASES: Readonly<Record<PhaseKind, string>> = {
  'look-up': 'Looked up the name',
  connect: 'Connected',
  secure: 'Agreed on TLS',
  wait: 'Waited for the answer',
  answer: 'Received the answer',
  open: 'Stood open',
}

/** A phase that had no good end is not called done. */
const UNDONE: Partial<Record<PhaseKind, string>> = {
  'look-up': 'Tried to look up the name',
  connect: 'Tried to connect',
  secure: 'Tried to agree on TLS',
}

function Times({ entry, fromMs }: Props) {
  const { phases, outcome } = entry
  if (phases.length === 0) return null
  return (
    <table className={style.times}>
      <caption>Times, on the host's clock since the first row</caption>
      <tbody>
        {phases.map(({ kind, fromMs: began, toMs }, index) => {
          const isUndone = outcome.kind === 'failed' && index === phases.length - 1
          return (
            <tr key={kind}>
              <td>
                <PhaseMark kind={kind} />
              </td>
              <th scope="row">{(isUndone ? UNDONE[kind] : undefined) ?? PHASES[kind]}</th>
              <td className={style.number}>{sayAfter(began - fromMs)}</td>
              <td className={style.number}>{saySpan(toMs - began)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function aboutConnection({ connection, isReused, kind }: RequestEntry): readonly (Fact | null)[] {
  if (connection === undefined) return []
  const { ip, port, number, bytesSent, bytesReceived, host } = connection
  return [
    ip === undefined ? null : { name: 'Address', value: port === 0 ? ip : `${ip}, port ${port}` },
    kind === 'request' ? { name: 'Connection', value: `number ${number}${isReused ? ', used again' : ''}` } : null,
    kind === 'connection' && host !== '' ? { name: 'Connection', value: `number ${number}` } : null,
    kind === 'connection'
      ? {
          name: 'Bytes',
          value: `${bytesSent.toLocaleString('en')} sent, ${bytesReceived.toLocaleString('en')} received`,
        }
      : null,
  ]
}

function aboutRequest({ library, timeoutMs, verify, inFlight, route }: WebRequest): readonly (Fact | null)[] {
  return [
    library === undefined ? null : { name: 'Library', value: library },
    timeoutMs === undefined
      ? null
      : { name: 'Time limit', value: timeoutMs === null ? 'none: it would wait for ever' : saySpan(timeoutMs) },
    verify === false
      ? { name: 'Certificate', value: 'not looked at: verify is False' }
      : typeof verify === 'string'
        ? { name: 'Certificate', value: `checked with ${inRow(verify)}` }
        : null,
    inFlight === 0 ? null : { name: 'At once', value: `${inFlight.toLocaleString('en')} others were under way` },
    route === undefined ? null : { name: 'Answered by', value: inRow(route) },
  ]
}

function Sent({ request }: { readonly request: WebRequest }) {
  if (Object.keys(request.headers).length === 0 && request.body === '') return null
  return (
    <>
      <Headers title="Request headers" headers={request.headers} />
      {request.body !== '' && (
        <Part title="Request body">
          <LongText text={request.body} name="the body" />
        </Part>
      )}
    </>
  )
}

function Answered({ answer }: { readonly answer: WebAnswer }) {
  const length = Number(answer.headers['content-length'] ?? 0)
  const isCompressed = answer.headers['content-encoding'] !== undefined
  return (
    <>
      <Headers title="Answer headers" headers={answer.headers} />
      <Part title="Answer body">
        {isCompressed && <Say>It came compressed ({answer.headers['content-encoding']}), and is shown as it came.</Say>}
        <LongText text={answer.body} name="the body" />
        {length > answer.body.length && answer.body.length >= MOST_KEPT && (
          <Say>Only the first {MOST_KEPT.toLocaleString('en')} bytes are kept.</Say>
        )}
      </Part>
    </>
  )
}

const MOST_KEPT = 100_000
const MOST_HEADERS = 60

function Headers({ title, headers }: { readonly title: string; readonly headers: WebRequest['headers'] }) {
  const all = Object.entries(headers)
  if (all.length === 0) return null
  return (
    <Part title={title}>
      <Facts facts={all.slice(0, MOST_HEADERS).map(([name, value]) => ({ name: inRow(name), value: inRow(value) }))} />
      {all.length > MOST_HEADERS && <Say>And {(all.length - MOST_HEADERS).toLocaleString('en')} others.</Say>}
    </Part>
  )
}
