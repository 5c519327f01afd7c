// What is wanted now and then: the plain editor, the keys, a fresh Python.
import { Menu } from '@base-ui/react/menu'
import { Check, Ellipsis, Keyboard, RotateCcw, TextCursorInput } from 'lucide-react'
import { useState } from 'react'
import { buttonClass } from '../parts/button.tsx'
import floating from '../parts/floating.module.css'
import { Named } from '../parts/icon-button.tsx'
import { useShown, useWorkbook } from '../use-workbook.ts'
import { KeysDialog } from './keys-dialog.tsx'

export function MoreMenu() {
  const workbook = useWorkbook()
  const editor = useShown((state) => state.settings.editor)
  const canRestart = useShown(({ engine }) => engine.kind !== 'asleep' && engine.kind !== 'unsupported')
  const [keysAreOpen, openKeys] = useState(false)
  return (
    <>
      <Menu.Root modal={false}>
        <Named label="More">
          <Menu.Trigger className={buttonClass('ghost', 'icon')} aria-label="More">
            <Ellipsis size={18} aria-hidden="true" />
          </Menu.Trigger>
        </Named>
        <Menu.Portal>
          <Menu.Positioner className={floating.layer} sideOffset={4} align="end">
            <Menu.Popup className={floating.menu}>
              <Menu.Item className={floating.item} onClick={() => openKeys(true)}>
                <Keyboard size={16} aria-hidden="true" />
                Keys
              </Menu.Item>
              <Menu.CheckboxItem
                className={floating.item}
                checked={editor === 'plain'}
                onCheckedChange={(plain) => workbook.set({ editor: plain ? 'plain' : 'full' })}
                closeOnClick
              >
                <TextCursorInput size={16} aria-hidden="true" />
                Plain editor
                <Menu.CheckboxItemIndicator className={floating.tick}>
                  <Check size={16} aria-hidden="true" />
                </Menu.CheckboxItemIndicator>
              </Menu.CheckboxItem>
              {canRestart && (
                <Menu.Item className={floating.item} onClick={workbook.restartPython}>
                  <RotateCcw size={16} aria-hidden="true" />
                  Restart Python
                </Menu.Item>
              )}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <KeysDialog open={keysAreOpen} onOpenChange={openKeys} />
    </>
  )
}
