// The panel below the editor: Output and the tabs of the host, of which only the chosen one is drawn.
import { Tabs } from '@base-ui/react/tabs'
import { useEffect } from 'react'
import { Output } from '../machine/output.tsx'
import { useSheet, useShown, useWorkbook } from '../use-workbook.ts'
import { BroughtTab } from './brought-tab.tsx'
import style from './panel.module.css'
import { TabStrip } from './tab-strip.tsx'
import { OUTPUT } from './tabs.ts'
import { useTabs } from './use-shown-run.ts'
import { WorldMenu } from './worlds/world-menu.tsx'

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
