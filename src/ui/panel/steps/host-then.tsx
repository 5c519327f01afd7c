// What the program had printed by then, line by line, and the host at that instant. From each of them to the step that caused it.
import { useEffect, useMemo, useRef } from 'react'
import type { Stage } from '../../../model/evidence.ts'
import { saySpan } from '../../../workbook/say-span.ts'
import type { StepIndex } from '../../../workbook/steps/index-steps.ts'
import { whereBegan, whereWritten } from '../../../workbook/steps/move.ts'
import { outputLines } from '../../../workbook/steps/output-lines.ts'
import { filesUntil, type StepScene } from '../../../workbook/steps/scene-at.ts'
import { sayExactInstant } from '../parts/say-time.ts'
import { keepInView } from './listing.tsx'
import style from './steps.module.css'

type Props = {
  readonly index: StepIndex
  readonly stage: Stage
  readonly scene: StepScene
  readonly goTo: (step: number | undefined) => void
}

export function HostThen({ index, stage, scene, goTo }: Props) {
  return (
    <div className={style.column} data-part="host">
      <OutputThen index={index} stage={stage} scene={scene} goTo={goTo} />
      <Host index={index} stage={stage} scene={scene} goTo={goTo} />
    </div>
  )
}

const MOST_LINES = 400

function OutputThen({ index, stage, scene, goTo }: Props) {
  const lines = useMemo(() => outputLines(stage.output, index), [stage.output, index])
  const written = scene.instant?.written ?? 0
  const next = lines.findIndex(({ to }) => to > written)
  const middle = next < 0 ? lines.length : next
  const from = Math.max(0, Math.min(middle - MOST_LINES / 2, lines.length - MOST_LINES))
  const shown = lines.slice(from, from + MOST_LINES)
  const list = useRef<HTMLOListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step has other rows.
  useEffect(() => {
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-there]')
    const row = rows?.[rows.length - 1]
    if (list.current && row) keepInView(list.current, row)
  }, [written])
  if (lines.length === 0) return <p className={style.left}>It prints nothing.</p>
  return (
    <section className={style.printed} aria-label="Output at this step">
      <h3 className={style.title}>Output</h3>
      {from > 0 && <p className={style.left}>{from.toLocaleString('en')} lines before.</p>}
      <ol ref={list} className={style.lines}>
        {shown.map(({ text, at, to, stream }) => {
          const isThere = to <= written
          return (
            <li key={at} data-there={isThere || undefined} data-stream={stream}>
              <button
                type="button"
                onClick={() => goTo(whereWritten(index, at))}
                aria-label={`${text === '' ? 'Empty line' : text}${isThere ? '' : ' (not yet printed)'}: to the step that prints it`}
              >
                <bdi>{text === '' ? ' ' : text}</bdi>
              </button>
            </li>
          )
        })}
      </ol>
      {from + MOST_LINES < lines.length && (
        <p className={style.left}>{(lines.length - from - MOST_LINES).toLocaleString('en')} lines after.</p>
      )}
    </section>
  )
}

const MOST_ROWS = 50

function Host({ index, stage, scene, goTo }: Props) {
  const { instant } = scene
  const files = useMemo(() => filesUntil(index, scene.step), [index, scene.step])
  if (instant === null) return null
  const requests = stage.requests.slice(0, instant.requests)
  const commands = stage.commands.slice(0, instant.commands)
  const running = commands.filter(({ endedMs = Number.POSITIVE_INFINITY }) => endedMs > instant.atMs)
  return (
    <section className={style.host} aria-label="The host at this step">
      <h3 className={style.title}>Host</h3>
      <p>
        <span className={style.clock}>{sayExactInstant(instant.atMs)}</span>{' '}
        <span className={style.at}>{sinceText(instant.atMs - stage.startedMs)}</span>
      </p>
      <Rows
        title="Files changed"
        rows={files.map(({ path, change, to, step }) => ({
          key: to ?? path,
          text: `${to ?? path} ${change}`,
          step: step - 1,
        }))}
        goTo={goTo}
      />
      <Rows
        title="Requests"
        rows={requests.map(({ method = '', url, answer, endedMs = Number.POSITIVE_INFINITY }, number) => ({
          key: String(number),
          text: `${method} ${url}${endedMs <= instant.atMs ? ` ${answer?.status ?? 'failed'}` : ' under way'}`,
          step: whereBegan(index, 'requests', number),
        }))}
        goTo={goTo}
      />
      <Rows
        title={running.length === 0 ? 'Commands' : `Commands, ${running.length} running`}
        rows={commands.map(({ argv, exitCode, endedMs = Number.POSITIVE_INFINITY }, number) => ({
          key: String(number),
          text: `${argv.join(' ')}${endedMs <= instant.atMs ? ` → ${exitCode ?? '?'}` : ' runs'}`,
          step: whereBegan(index, 'commands', number),
        }))}
        goTo={goTo}
      />
    </section>
  )
}

type Row = { readonly key: string; readonly text: string; readonly step: number | undefined }

function Rows({
  title,
  rows,
  goTo,
}: {
  readonly title: string
  readonly rows: readonly Row[]
  readonly goTo: Props['goTo']
}) {
  if (rows.length === 0) return null
  const left = rows.length - MOST_ROWS
  return (
    <>
      <h4 className={style.subtitle}>{title}</h4>
      <ul className={style.events}>
        {rows.slice(-MOST_ROWS).map(({ key, text, step }) => (
          <li key={key}>
            <button type="button" aria-disabled={step === undefined || undefined} onClick={() => goTo(step)}>
              <bdi>{text}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && <p className={style.left}>{left.toLocaleString('en')} earlier ones are not shown.</p>}
    </>
  )
}

function sinceText(ms: number): string {
  return ms === 0 ? 'at the start' : `${saySpan(ms)} after the start`
}
