// The panel below the editor: Output and the tabs of the host, of which only the chosen one is drawn.
import { Tabs } from '@base-ui/react/tabs'
import { ChevronsDown, ChevronsUp } from 'lucide-react'
import { useEffect } from 'react'
import { Output } from '../machine/output.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { useSheet, useShown, useWorkbook } from '../use-workbook.ts'
import { BroughtTab } from './brought-tab.tsx'
import style from './panel.module.css'
import { usePanelSize } from './panel-size.ts'
import { TabStrip } from './tab-strip.tsx'
import { OUTPUT } from './tabs.ts'
import { useTabs } from './use-shown-run.ts'
import { WorldMenu } from './worlds/world-menu.tsx'

/** Larger for a table or a timeline, and back. */
function SizeButton() {
  const size = usePanelSize()
  if (size === null) return null
  return (
    <IconButton label={size.isLarge ? 'Make this panel smaller' : 'Make this panel larger'} onClick={size.turn}>
      {size.isLarge ? <ChevronsDown size={16} aria-hidden="true" /> : <ChevronsUp size={16} aria-hidden="true" />}
    </IconButton>
  )
}

export function Panel() {
  const workbook = useWorkbook()
  const tabs = useTabs()
  const wanted = useShown((state) => state.settings.panelTab)
  const chosen = tabs.find((tab) => tab.id === wanted)
  const asking = useSheet((sheet) => sheet.asking)
  // A question waits in the output, and is seen at once.
  useEffect(() => {
    if (asking) workbook.set({ panelTab: OUTPUT })
  }, [asking, workbook])
  const value = chosen?.id ?? OUTPUT
  return (
    <Tabs.Root
      className={style.panel}
      value={value}
      onValueChange={(panelTab: unknown) => workbook.set({ panelTab: String(panelTab) })}
    >
      <div className={style.top}>
        <TabStrip tabs={tabs} value={value} />
        <WorldMenu />
        <SizeButton />
      </div>
      <Tabs.Panel value={OUTPUT} className={style.view} tabIndex={-1}>
        <Output />
      </Tabs.Panel>
      {chosen !== undefined && (
        <Tabs.Panel key={chosen.id} value={chosen.id} className={style.view} tabIndex={-1}>
          <BroughtTab tab={chosen} />
        </Tabs.Panel>
      )}
    </Tabs.Root>
  )
}
