// Light, dark, or as the system has it.
import { Menu } from '@base-ui/react/menu'
import { Check, Monitor, Moon, Sun } from 'lucide-react'
import type { Theme } from '../../workbook/memory/saved-data.ts'
import { buttonClass } from '../parts/button.tsx'
import floating from '../parts/floating.module.css'
import { Named } from '../parts/icon-button.tsx'
import { useSeenTheme } from '../platform.ts'
import { useShown, useWorkbook } from '../use-workbook.ts'

const THEMES: readonly { readonly theme: Theme; readonly name: string; readonly Icon: typeof Sun }[] = [
  { theme: 'system', name: 'As the system', Icon: Monitor },
  { theme: 'light', name: 'Light', Icon: Sun },
  { theme: 'dark', name: 'Dark', Icon: Moon },
]

export function ThemeMenu() {
  const workbook = useWorkbook()
  const theme = useShown((state) => state.settings.theme)
  const seen = useSeenTheme()
  const Seen = seen === 'dark' ? Moon : Sun
  return (
    <Menu.Root modal={false}>
      <Named label="Theme">
        <Menu.Trigger className={buttonClass('ghost', 'icon')} aria-label="Theme">
          <Seen size={18} aria-hidden="true" />
        </Menu.Trigger>
      </Named>
      <Menu.Portal>
        <Menu.Positioner className={floating.layer} sideOffset={4} align="end">
          <Menu.Popup className={floating.menu}>
            <Menu.RadioGroup value={theme} onValueChange={(value: Theme) => workbook.set({ theme: value })}>
              {THEMES.map(({ theme: value, name, Icon }) => (
                <Menu.RadioItem key={value} className={floating.item} value={value} closeOnClick>
                  <Icon size={16} aria-hidden="true" />
                  {name}
                  <Menu.RadioItemIndicator className={floating.tick}>
                    <Check size={16} aria-hidden="true" />
                  </Menu.RadioItemIndicator>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
