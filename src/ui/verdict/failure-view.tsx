// Why a check failed: what was given, what was expected, what was seen, and what happened when.
import type { ReactNode } from 'react'
import type { Failure } from '../../model/verdict.ts'
import { givenIn } from '../../workbook/opened-world.ts'
import { openedCase } from '../../workbook/shown-run.ts'
import { LinkedSentence } from '../editor/linked-sentence.tsx'
import { ExplanationText } from '../machine/explanation.tsx'
import { useDesk } from '../use-workbook.ts'
import style from './failure-view.module.css'
import { type DiffLine, diffTexts } from './text-diff.ts'

type Props = {
  readonly failure: Failure
  /** The check that failed, by its place. */
  readonly check: number
}

export function FailureView({ failure, check }: Props) {
  const { say, way, explanation, expected, seen, timeline } = failure
  const exercise = useDesk((desk) => desk.exercise)
  const ofCase = openedCase(exercise, { check, case: failure.case })
  const given = ofCase === undefined ? failure.given : givenIn(ofCase)
  const diff = expected !== undefined && seen !== undefined ? diffTexts(expected, seen) : null
  return (
    <div className={style.failure}>
      <p className={style.say}>
        {way.startsWith('stopped by') ? <LinkedSentence text={say} /> : <Sentence text={say} />}
      </p>
      {explanation !== undefined && <ExplanationText sentence={explanation} />}
      <dl className={style.facts}>
        {given.length > 0 && (
          <Fact name="Given">
            {given.map((line) => (
              <span key={line} className={style.words}>
                <Sentence text={line} />
              </span>
            ))}
          </Fact>
        )}
        {diff !== null && (
          <>
            <Fact name="Expected">
              <Lines lines={diff.expected} />
            </Fact>
            <Fact name="Seen">
              <Lines lines={diff.seen} />
            </Fact>
          </>
        )}
        {timeline.length > 0 && (
          <Fact name="Timeline">
            {timeline.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two events can read the same; their order is what they are.
              <Moment key={index} line={line} />
            ))}
          </Fact>
        )}
      </dl>
    </div>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={style.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** "09:00:00 waits 1 s": the time stands in a column of its own where there is one. */
function Moment({ line }: { readonly line: string }) {
  const [, time, what] = /^(\d\d:\d\d:\d\d) (.*)$/s.exec(line) ?? []
  if (time === undefined) return <span className={style.line}>{line}</span>
  return (
    <span className={style.moment}>
      <span className={style.time}>{time}</span> <span className={style.line}>{what}</span>
    </span>
  )
}

function Lines({ lines }: { readonly lines: readonly DiffLine[] }) {
  if (lines.every((line) => line.pieces.every((piece) => piece.text === ''))) {
    return <span className={style.nothing}>nothing</span>
  }
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name than their place.
    <span key={index} className={style.line}>
      {line.omitted !== undefined && <span className={style.nothing}>{line.omitted} more lines</span>}
      {line.pieces.map((piece, at) =>
        piece.differs ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <mark key={at} className={style.differs}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </span>
  ))
}

/** In a message, what stands between backquotes is code. */
export function Sentence({ text }: { readonly text: string }) {
  return text.split(/`([^`]+)`/).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence have no other name than their place.
      <code key={index} className={part.length < 28 ? style.short : undefined}>
        {part}
      </code>
    ) : (
      part
    ),
  )
}
