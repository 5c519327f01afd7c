// Which scale is shown, and how much of it.
import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../parts/button.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { SCALE_SAYS_SHORTLY } from './lanes/legend.tsx'
import style from './timeline.module.css'
import type { View } from './use-view.ts'

type Props = {
  readonly view: View
  readonly isList: boolean
  readonly onList: (isList: boolean) => void
  readonly isKeyShown: boolean
  readonly onKey: () => void
  readonly children: ReactNode
}

export const ZOOM = 1.6

export function ToolBar({ view, isList, onList, isKeyShown, onKey, children }: Props) {
  const choose = (choice: 'clock' | 'steps' | 'list'): void => {
    onList(choice === 'list')
    if (choice !== 'list') view.setScale(choice)
  }
  const chosen = isList ? 'list' : view.scale
  return (
    <div className={style.bar}>
      <fieldset className={style.scales}>
        <legend className="heard">Scale</legend>
        {CHOICES.map(([id, title]) => (
          <label key={id} className={style.scale}>
            <input
              type="radio"
              name="timeline-scale"
              className="heard"
              checked={chosen === id}
              onChange={() => choose(id)}
            />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
      {!isList && (
        <div className={style.zoom}>
          <IconButton label="Zoom in (+)" onClick={() => view.zoom(ZOOM)}>
            <ZoomIn size={16} aria-hidden="true" />
          </IconButton>
          <IconButton label="Zoom out (-)" onClick={() => view.zoom(1 / ZOOM)}>
            <ZoomOut size={16} aria-hidden="true" />
          </IconButton>
          <IconButton label="Show everything (0)" onClick={view.fit}>
            <Maximize2 size={15} aria-hidden="true" />
          </IconButton>
          <Button look="ghost" aria-pressed={isKeyShown} onClick={onKey}>
            Key
          </Button>
        </div>
      )}
      {!isList && <p className={style.scaleNote}>{SCALE_SAYS_SHORTLY[view.scale]}</p>}
      <div className={style.choices}>{children}</div>
    </div>
  )
}

const CHOICES = [
  ['clock', 'Clock'],
  ['steps', 'Steps'],
  ['list', 'List'],
] as const
