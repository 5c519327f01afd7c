// The line of each step of a lane, where there is room for it; the line that the learner is at in the editor stands out.
import { type Sight, xOf } from '../../../../workbook/timeline/drawn.ts'
import type { Picture } from '../../../../workbook/timeline/picture.ts'
import style from '../timeline.module.css'
import { BAR_PX } from './row-heights.ts'

type Props = {
  readonly picture: Picture
  readonly lane: number
  readonly sight: Sight
  readonly editorLine: number | null
  readonly barTop: number
}

const SMALLEST_PX = 14.5

export function StepNumbers({ picture, lane, sight, editorLine, barTop }: Props) {
  const { window, widthPx } = sight
  const wide = widthPx / (window.to - window.from)
  if (wide < SMALLEST_PX) return null
  const seen = picture.steps.slice(Math.max(Math.floor(window.from), 0), Math.ceil(window.to) + 1)
  return seen.map((step) => {
    if (step.lane !== lane || step.line === undefined) return null
    const x = xOf(step.index, sight)
    return (
      <g key={step.index} className={style.number} data-here={step.line === editorLine || undefined}>
        <rect x={x + 1} y={barTop} width={wide - 2} height={BAR_PX} rx={2} />
        <text x={x + wide / 2} y={barTop + BAR_PX - 4} textAnchor="middle">
          {step.line}
        </text>
      </g>
    )
  })
}
