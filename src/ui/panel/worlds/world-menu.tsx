// The choice of the world in which Run runs: the exercise's own, or one of its checks.
import { Menu } from '@base-ui/react/menu'
import { Check, Layers } from 'lucide-react'
import { useMemo } from 'react'
import { worldsToOpen } from '../../../workbook/worlds-to-open.ts'
import { buttonClass } from '../../parts/button.tsx'
import floating from '../../parts/floating.module.css'
import { Named } from '../../parts/icon-button.tsx'
import { useDesk, useWorkbook } from '../../use-workbook.ts'
import { inRow } from '../parts/plain-text.ts'
import style from './worlds.module.css'

const OWN = 'own'

export function WorldMenu() {
  const workbook = useWorkbook()
  const exercise = useDesk((desk) => desk.exercise)
  const opened = useDesk((desk) => desk.opened)
  const worlds = useMemo(() => worldsToOpen(exercise), [exercise])
  if (worlds.length === 0) return null
  const isSame = (index: number) =>
    worlds[index]?.opened.check === opened?.check && worlds[index]?.opened.case === opened?.case
  const value = opened === null ? OWN : String(worlds.findIndex((_, index) => isSame(index)))
  return (
    <Menu.Root modal={false}>
      <Named label="Run in the world of a check">
        <Menu.Trigger className={`${buttonClass('ghost')} ${style.trigger}`} aria-label="World">
          <Layers size={16} aria-hidden="true" />
          <span className={style.name}>World</span>
        </Menu.Trigger>
      </Named>
      <Menu.Portal>
        <Menu.Positioner className={floating.layer} sideOffset={4} align="end">
          <Menu.Popup className={`${floating.menu} ${style.menu}`}>
            <Menu.RadioGroup
              value={value}
              onValueChange={(next: string) => {
                workbook.openWorld(worlds[Number(next)]?.opened ?? null)
                workbook.run()
              }}
            >
              <Menu.RadioItem className={`${floating.item} ${style.item}`} value={OWN} closeOnClick>
                The exercise's own world
                <Tick />
              </Menu.RadioItem>
              <Menu.Group>
                <Menu.GroupLabel className={floating.groupLabel}>Run in a world of the checks</Menu.GroupLabel>
                {worlds.map(({ name, calls }, index) => (
                  <Menu.RadioItem
                    // biome-ignore lint/suspicious/noArrayIndexKey: the worlds of an exercise are known by their places.
                    key={index}
                    className={`${floating.item} ${style.item}`}
                    value={String(index)}
                    closeOnClick
                  >
                    <span className={style.words}>
                      <span>{name === '' ? 'As in the task' : inRow(name)}</span>
                      {calls.length > 0 && <code>{inRow(calls.join('; '))}</code>}
                    </span>
                    <Tick />
                  </Menu.RadioItem>
                ))}
              </Menu.Group>
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function Tick() {
  return (
    <Menu.RadioItemIndicator className={floating.tick}>
      <Check size={16} aria-hidden="true" />
    </Menu.RadioItemIndicator>
  )
}
