// What is wanted now and then: one's work as a file, the keys, the page on paper, the plain editor, a fresh Python.
import { Menu } from '@base-ui/react/menu'
import { Check, Ellipsis, Keyboard, Printer, RotateCcw, Save, TextCursorInput } from 'lucide-react'
import { useState } from 'react'
import { buttonClass } from '../parts/button.tsx'
import floating from '../parts/floating.module.css'
import { Named } from '../parts/icon-button.tsx'
import { LaterDialog } from '../parts/later-dialog.tsx'
import { useBareKey } from '../use-bare-key.ts'
import { useShown, useWorkbook } from '../use-workbook.ts'

const loadKeys = () => import('./keys-dialog.tsx').then((module) => module.KeysDialog)
const loadWork = () => import('./work-dialog.tsx').then((module) => module.WorkDialog)

export function MoreMenu() {
  const workbook = useWorkbook()
  const editor = useShown((state) => state.settings.editor)
  const canRestart = useShown(({ engine }) => engine.kind !== 'asleep' && engine.kind !== 'unsupported')
  const [open, setOpen] = useState<'keys' | 'work' | null>(null)
  useBareKey('?', () => setOpen('keys'))
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
              <Menu.Item className={floating.item} onClick={() => setOpen('work')}>
                <Save size={16} aria-hidden="true" />
                Your work
              </Menu.Item>
              <Menu.Item className={floating.item} onClick={() => setOpen('keys')}>
                <Keyboard size={16} aria-hidden="true" />
                Keys
              </Menu.Item>
              <Menu.Item className={floating.item} onClick={() => window.setTimeout(() => window.print(), 0)}>
                <Printer size={16} aria-hidden="true" />
                Print
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
      <LaterDialog load={loadKeys} open={open === 'keys'} onOpenChange={(isOpen) => setOpen(isOpen ? 'keys' : null)} />
      <LaterDialog load={loadWork} open={open === 'work'} onOpenChange={(isOpen) => setOpen(isOpen ? 'work' : null)} />
    </>
  )
}
