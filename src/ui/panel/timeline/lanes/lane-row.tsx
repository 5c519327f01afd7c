// One lane: its name, and what it did on the scale.
import { Cpu, ListTree, Spline } from 'lucide-react'
import { memo, useMemo } from 'react'
import type { TimelineLane } from '../../../../model/timeline.ts'
import { laneName } from '../../../../workbook/timeline/at-step.ts'
import { type DrawnMark, type DrawnSpan, drawnLane, type Sight, xOf } from '../../../../workbook/timeline/drawn.ts'
import { shortStateWords, stateWords } from '../../../../workbook/timeline/event-words.ts'
import type { Mark, Picture } from '../../../../workbook/timeline/picture.ts'
import { useEditorHandle } from '../../../editor/editor-handle.ts'
import style from '../timeline.module.css'
import type { View } from '../use-view.ts'
import { BAR_PX, HOLD_PX, type Row } from './row-heights.ts'
import { StepNumbers } from './step-numbers.tsx'

type Props = {
  readonly picture: Picture
  readonly view: View
  readonly lane: number
  readonly width: number
  readonly editorLine: number | null
  readonly row: Row
}

const GLYPH_PX = 14
const LETTER_PX = 7
const MOST_LETTERS = 3

export const LaneRow = memo(function LaneRow({ picture, view, lane, width, editorLine, row }: Props) {
  const { scale, window, step } = view
  const { startedMs } = picture.stage
  const { top, height, barTop } = row
  const sight: Sight = useMemo(() => ({ scale, window, widthPx: width, startedMs }), [scale, window, width, startedMs])
  const drawn = useMemo(() => drawnLane(picture, lane, sight), [picture, lane, sight])
  const name = laneName(picture, lane)
  const middle = barTop + BAR_PX / 2
  const about = picture.lanes[lane]
  const isOfStep = picture.steps[step]?.lane === lane
  const nameOf = (other: number): string => laneName(picture, other)
  return (
    <div className={style.row} style={{ top, height }} data-lane={name}>
      <div className={style.name} title={name} data-chosen={isOfStep || undefined}>
        <LaneIcon kind={about?.kind} />
        <span>{name}</span>
      </div>
      <svg className={style.lane} data-scale={scale} width={width} height={height} aria-hidden="true">
        <Cursor {...{ picture, step, sight, height }} />
        {drawn.life !== null && (
          <line className={style.life} x1={drawn.life.x} x2={drawn.life.x + drawn.life.width} y1={middle} y2={middle} />
        )}
        {drawn.spans.map((span) => (
          <SpanBar
            key={`${span.x} ${span.span.from.step}`}
            span={span}
            words={stateWords(span.span.state, nameOf)}
            barTop={barTop}
          />
        ))}
        {drawn.holds.map(({ x, width: wide, hold, row: place }) => (
          <g key={`${hold.lock} ${hold.from.step}`} className={style.hold}>
            <title>{`${name} holds ${hold.lock}`}</title>
            <rect x={x} y={barTop + BAR_PX + 2 + place * HOLD_PX} width={wide} height={HOLD_PX - 3} rx={2} />
            <Fitting
              x={Math.max(x, 0)}
              room={x + wide - Math.max(x, 0)}
              y={barTop + BAR_PX + 10.5 + place * HOLD_PX}
              text={hold.lock}
            />
          </g>
        ))}
        {scale === 'steps' && <StepNumbers {...{ picture, lane, sight, editorLine, barTop }} />}
        {drawn.marks.map((group) => (
          <MarkGlyph key={`${group.x}`} group={group} view={view} width={width} />
        ))}
      </svg>
    </div>
  )
})

function LaneIcon({ kind }: { readonly kind: TimelineLane['kind'] | undefined }) {
  const Icon = kind === 'process' ? Cpu : kind === 'task' ? ListTree : Spline
  return <Icon size={13} aria-hidden="true" />
}

function Cursor({
  picture,
  step,
  sight,
  height,
}: {
  readonly picture: Picture
  readonly step: number
  readonly sight: Sight
  readonly height: number
}) {
  if (sight.scale === 'steps') {
    const [from, to] = [xOf(step, sight), xOf(step + 1, sight)]
    return <rect className={style.column} x={from} y={0} width={to - from} height={height} />
  }
  const x = xOf((picture.steps[step]?.atMs ?? sight.startedMs) - sight.startedMs, sight)
  return <line className={style.cursor} x1={x} x2={x} y1={0} y2={height} />
}

type SpanProps = { readonly span: DrawnSpan; readonly words: string; readonly barTop: number }

function SpanBar({ span, words, barTop }: SpanProps) {
  const { state } = span.span
  const isLock = state.kind === 'waiting' && state.for === 'lock'
  const kind = span.state === 'waiting' && isLock ? 'lock' : span.state
  const isFull = kind === 'running' || kind === 'several'
  const high = isFull ? BAR_PX : kind === 'ready' ? BAR_PX - 4 : BAR_PX - 2
  const says = span.count > 1 ? `${span.count} spans that are too short for this scale` : words
  const from = Math.max(span.x, 0)
  return (
    <g className={style.span} data-state={kind}>
      <title>{says}</title>
      <rect x={span.x} y={barTop + (BAR_PX - high) / 2} width={span.width} height={high} rx={2} />
      {!isFull && span.count === 1 && kind !== 'ready' && (
        <Fitting x={from} room={span.x + span.width - from} y={barTop + BAR_PX / 2 + 4} text={shortStateWords(state)} />
      )}
    </g>
  )
}

/** Text where there is room for it, cut where there is not enough. */
function Fitting({
  x,
  room,
  y,
  text,
}: {
  readonly x: number
  readonly room: number
  readonly y: number
  readonly text: string
}) {
  const most = Math.floor((room - 8) / LETTER_PX)
  if (most < 3) return null
  return (
    <text x={x + 4} y={y}>
      {text.length > most ? `${text.slice(0, most - 1)}…` : text}
    </text>
  )
}

type GlyphProps = { readonly group: DrawnMark; readonly view: View; readonly width: number }

function MarkGlyph({ group, view, width }: GlyphProps) {
  const handle = useEditorHandle()
  const marks = group.marks.filter(({ kind }) => LETTERS[kind] !== undefined)
  const [first] = marks
  if (first === undefined) return null
  const worst = marks.find(({ kind }) => kind === 'lost') ?? first
  const letters = [...new Set(marks.map(letterOf))]
  const isCrowd = letters.length > MOST_LETTERS
  const text = worst.kind === 'lost' ? '!' : isCrowd ? String(marks.length) : letters.join('')
  const wide = GLYPH_PX + (text.length - 1) * LETTER_PX
  const edge = wide / 2 + 1
  const isOutside = group.x < -edge || group.x > width + edge
  const x = isOutside ? group.x : Math.min(Math.max(group.x, edge), width - edge)
  const says = marks.slice(0, 8).map(({ words, line }) => (line === undefined ? words : `line ${line}: ${words}`))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the keys go from step to step, and the list has every mark.
    <g
      className={style.mark}
      data-kind={worst.kind}
      transform={`translate(${x} 9)`}
      onClick={() => {
        view.goTo(worst.at.step)
        if (worst.line !== undefined) handle.current?.goTo(worst.line)
      }}
    >
      <title>{says.join('\n') + (marks.length > 8 ? `\nand ${marks.length - 8} more` : '')}</title>
      <rect x={-wide / 2} y={-GLYPH_PX / 2} width={wide} height={GLYPH_PX} rx={3} />
      <text y={4} textAnchor="middle">
        {text}
      </text>
    </g>
  )
}

function letterOf({ kind, words }: Mark): string {
  if (kind === 'value') return words.startsWith('reads') ? 'R' : 'W'
  return LETTERS[kind] ?? ''
}

/** Sleeps and locks are bars, not marks. */
const LETTERS: Readonly<Partial<Record<Mark['kind'], string>>> = {
  output: 'P',
  file: 'F',
  network: 'N',
  command: 'C',
  signal: 'S',
  log: 'L',
  value: 'W',
  lost: '!',
}
