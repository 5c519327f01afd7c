// The row of tabs. Arrow keys go along it, Enter or Space chooses; where it is too long it scrolls, and the chosen tab is kept in sight.
import { Tabs } from '@base-ui/react/tabs'
import { useEffect, useRef } from 'react'
import style from './panel.module.css'
import { OUTPUT, type PanelTab } from './tabs.ts'

type Props = { readonly tabs: readonly PanelTab[]; readonly value: string }

export function TabStrip({ tabs, value }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The row alone is scrolled: the page under it stays where it is.
    const row = list.current
    const tab = row?.querySelector<HTMLElement>(`[data-tab="${value}"]`)
    if (!row || !tab) return
    const before = tab.offsetLeft - EDGE_PX - row.scrollLeft
    const after = tab.offsetLeft + tab.offsetWidth + EDGE_PX - row.scrollLeft - row.clientWidth
    if (before < 0) row.scrollLeft += before
    else if (after > 0) row.scrollLeft += after
  }, [value])
  return (
    <Tabs.List ref={list} className={style.strip} aria-label="The host">
      <Tab id={OUTPUT} title="Output" />
      {tabs.map(({ id, title }) => (
        <Tab key={id} id={id} title={title} />
      ))}
    </Tabs.List>
  )
}

/** So much of the next tab is seen beside the chosen one. */
const EDGE_PX = 40

function Tab({ id, title }: Pick<PanelTab, 'id' | 'title'>) {
  return (
    <Tabs.Tab value={id} data-tab={id} className={style.tab}>
      {title}
    </Tabs.Tab>
  )
}
