// How the program is shown, and Ruff's formatting of it.
import { Menu } from '@base-ui/react/menu'
import { ALargeSmall, Check, TextAlignStart, WrapText } from 'lucide-react'
import { useState } from 'react'
import type { TextSize } from '../../workbook/memory/saved-data.ts'
import { buttonClass } from '../parts/button.tsx'
import floating from '../parts/floating.module.css'
import { Named } from '../parts/icon-button.tsx'
import { APPLE } from '../platform.ts'
import { useDesk, useShown, useWorkbook } from '../use-workbook.ts'
import style from './editor-menu.module.css'
import { useFormat, useFormatKey } from './use-format.ts'

const SIZES: readonly (readonly [TextSize, string])[] = [
  ['small', 'Small'],
  ['medium', 'Medium'],
  ['large', 'Large'],
  ['largest', 'Very large'],
]

export function EditorMenu() {
  const workbook = useWorkbook()
  const { textSize, wrapsLines } = useShown(({ settings }) => settings)
  const isEmpty = useDesk((desk) => desk.program.trim() === '')
  const [said, say] = useState('')
  const format = useFormat(say)
  useFormatKey(format)
  return (
    <>
      <span className={style.said} role="status">
        {said}
      </span>
      <Menu.Root modal={false}>
        <Named label="Editor" side="bottom">
          <Menu.Trigger className={buttonClass('ghost', 'icon')} aria-label="Editor">
            <ALargeSmall size={18} aria-hidden="true" />
          </Menu.Trigger>
        </Named>
        <Menu.Portal>
          <Menu.Positioner className={floating.layer} sideOffset={4} align="end">
            <Menu.Popup className={floating.menu}>
              <Menu.Item className={floating.item} disabled={isEmpty} onClick={format}>
                <TextAlignStart size={16} aria-hidden="true" />
                Format the program
                <kbd className={style.keys}>{APPLE ? '⇧⌥F' : 'Shift+Alt+F'}</kbd>
              </Menu.Item>
              <Menu.CheckboxItem
                className={floating.item}
                checked={wrapsLines}
                onCheckedChange={(wraps) => workbook.set({ wrapsLines: wraps })}
                closeOnClick
              >
                <WrapText size={16} aria-hidden="true" />
                Wrap long lines
                <Menu.CheckboxItemIndicator className={floating.tick}>
                  <Check size={16} aria-hidden="true" />
                </Menu.CheckboxItemIndicator>
              </Menu.CheckboxItem>
              <Menu.Separator className={floating.divider} />
              <Menu.Group>
                <Menu.GroupLabel className={floating.groupLabel}>Text size</Menu.GroupLabel>
                <Menu.RadioGroup value={textSize} onValueChange={(size: TextSize) => workbook.set({ textSize: size })}>
                  {SIZES.map(([size, name]) => (
                    <Menu.RadioItem key={size} className={floating.item} value={size} closeOnClick>
                      {name}
                      <Menu.RadioItemIndicator className={floating.tick}>
                        <Check size={16} aria-hidden="true" />
                      </Menu.RadioItemIndicator>
                    </Menu.RadioItem>
                  ))}
                </Menu.RadioGroup>
              </Menu.Group>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </>
  )
}
