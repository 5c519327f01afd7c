// A part of a lesson: its text, its examples, and questions whose answers fold out.
import { ChevronRight } from 'lucide-react'
import type { LessonPart, LessonPiece } from '../../model/exercise.ts'
import type { PlacedSheet } from '../../workbook/desk.ts'
import { HtmlText } from '../html.tsx'
import lessonStyle from '../lesson/lesson.module.css'
import { FirstSheetContext } from '../use-workbook.ts'
import { ExampleView } from './example.tsx'
import style from './lesson-page.module.css'

type Props = {
  /** Of its heading. */
  readonly id: string
  readonly part: LessonPart
  /** Those of all examples of the lesson, in their order. */
  readonly sheets: readonly PlacedSheet[]
}

export function LessonPartView({ id, part, sheets }: Props) {
  return (
    <section className={`${lessonStyle.part} ${style.part}`}>
      {part.heading !== undefined && (
        <h2 id={id} tabIndex={-1}>
          {part.heading}
        </h2>
      )}
      {part.pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name of their own; their place is what they are.
        <Piece key={index} piece={piece} sheets={sheets} />
      ))}
    </section>
  )
}

function Piece({ piece, sheets }: { readonly piece: LessonPiece; readonly sheets: readonly PlacedSheet[] }) {
  switch (piece.kind) {
    case 'text':
      return <HtmlText html={piece.html} className={lessonStyle.text} />
    case 'question':
      return (
        <details className={style.question}>
          <summary>
            <ChevronRight className={style.arrow} size={16} aria-hidden="true" />
            <HtmlText html={piece.asks} className={lessonStyle.text} />
          </summary>
          <HtmlText html={piece.answer} className={`${lessonStyle.text} ${style.answer}`} />
        </details>
      )
    case 'example': {
      const sheet = sheets[piece.number - 1]
      if (sheet === undefined) return null
      return (
        <FirstSheetContext value={sheet}>
          <ExampleView example={piece} name={sheet.name} starter={sheet.starter} />
        </FirstSheetContext>
      )
    }
    default:
      return piece satisfies never
  }
}
