// Lesson, editor and output in panes whose shares the learner sets and the browser remembers.
import type { ReactNode, RefObject } from 'react'
import { Group, type GroupImperativeHandle, type Layout, Panel, Separator } from 'react-resizable-panels'
import { Editor } from '../editor/editor.tsx'
import { Lesson } from '../lesson/lesson.tsx'
import { ToolBar } from '../machine/tool-bar.tsx'
import { Panel as LowerPanel } from '../panel/panel.tsx'
import { PanelSizeContext } from '../panel/panel-size.ts'
import { useShown, useWorkbook } from '../use-workbook.ts'
import { Checks } from '../verdict/checks.tsx'
import { Help } from '../verdict/help.tsx'
import { FileBar } from './file-bar.tsx'
import { PrintedProgram } from './printed-program.tsx'
import { USUAL, usePanelSize } from './use-panel-size.ts'
import style from './wide-layout.module.css'

export function WideLayout() {
  return (
    <main id="main" className={style.page} tabIndex={-1}>
      <Panes name="page" orientation="horizontal">
        <Panel id="lesson" defaultSize="42%" minSize="320px" className={style.paper}>
          <div className={style.column}>
            <Lesson />
            <PrintedProgram />
            <Checks />
            <Help />
          </div>
        </Panel>
        <Separator className={style.between} aria-label="Width of the lesson" />
        <Panel id="machine" minSize="380px">
          <section className={style.machine} aria-label="Program" data-print="no">
            <Machine />
          </section>
        </Panel>
      </Panes>
    </main>
  )
}

function Machine() {
  const { group, size, changed } = usePanelSize(useShown((state) => state.settings.panes.machine))
  return (
    <PanelSizeContext value={size}>
      <Panes name="machine" orientation="vertical" group={group} onChange={changed}>
        <Panel id="editor" defaultSize={`${USUAL.editor}%`} minSize="104px" className={style.editor}>
          <FileBar />
          <div className={style.text}>
            <Editor light={false} />
          </div>
        </Panel>
        <Separator className={style.under} aria-label="Height of the editor" />
        <Panel id="output" minSize="140px" className={style.output}>
          <ToolBar />
          <LowerPanel />
        </Panel>
      </Panes>
    </PanelSizeContext>
  )
}

type PanesProps = {
  readonly name: string
  readonly orientation: 'horizontal' | 'vertical'
  readonly group?: RefObject<GroupImperativeHandle | null>
  readonly onChange?: (layout: Layout) => void
  readonly children: ReactNode
}

function Panes({ name, orientation, group, onChange, children }: PanesProps) {
  const workbook = useWorkbook()
  const panes = useShown((state) => state.settings.panes)
  return (
    <Group
      orientation={orientation}
      {...(group === undefined ? {} : { groupRef: group })}
      defaultLayout={panes[name]}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        onChange?.(layout)
        if (isUserInteraction) workbook.set({ panes: { ...panes, [name]: layout } })
      }}
    >
      {children}
    </Group>
  )
}
