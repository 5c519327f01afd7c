// The scale above the lanes, with the step that is chosen.

import { saySpan } from '../../../../workbook/say-span.ts'
import { type Sight, xOf } from '../../../../workbook/timeline/drawn.ts'
import type { Picture } from '../../../../workbook/timeline/picture.ts'
import { ticksIn } from '../../../../workbook/timeline/window.ts'
import style from '../timeline.module.css'
import type { View } from '../use-view.ts'

const TICK_ROOM_PX = 76
const END_ROOM_PX = 24

export function Axis({
  picture,
  view,
  width,
}: {
  readonly picture: Picture
  readonly view: View
  readonly width: number
}) {
  const { scale, window } = view
  const isSteps = scale === 'steps'
  const sight = { window, widthPx: width }
  const { at } = ticksIn(window, width / (isSteps ? 44 : TICK_ROOM_PX), isSteps)
  return (
    <div className={style.axis} aria-hidden="true">
      <span className={style.axisName}>{isSteps ? 'Step' : 'Clock'}</span>
      <svg className={style.ticks} width={width} height={22} aria-hidden="true">
        {at.map((value) => {
          const x = xOf(isSteps ? value + 0.5 : value, sight)
          const isSeen = x >= 0 && x <= width - 8 && (!isSteps || value < picture.steps.length)
          if (!isSeen) return null
          return (
            <g key={value}>
              <line x1={x} x2={x} y1={17} y2={22} />
              <text x={x} y={13} textAnchor={x < 16 ? 'start' : 'middle'}>
                {isSteps ? value + 1 : saySpan(Number(value.toPrecision(12)))}
              </text>
            </g>
          )
        })}
        {isSteps && <EndMark picture={picture} sight={sight} />}
      </svg>
    </div>
  )
}

/** After the last step: how everybody was at the end. */
function EndMark({ picture, sight }: { readonly picture: Picture; readonly sight: Pick<Sight, 'window' | 'widthPx'> }) {
  const from = xOf(picture.steps.length, sight)
  const to = xOf(picture.steps.length + 1, sight)
  if (from > sight.widthPx - 4 || to - from < END_ROOM_PX) return null
  return (
    <text x={(from + to) / 2} y={13} textAnchor="middle">
      end
    </text>
  )
}
