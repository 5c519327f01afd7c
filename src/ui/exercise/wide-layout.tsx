// Lesson, editor and output in panes whose shares the learner sets and the browser remembers.
import type { ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { Editor } from '../editor/editor.tsx'
import { Lesson } from '../lesson/lesson.tsx'
import { ToolBar } from '../machine/tool-bar.tsx'
import { Panel as LowerPanel } from '../panel/panel.tsx'
import { useShown, useWorkbook } from '../use-workbook.ts'
import { Checks } from '../verdict/checks.tsx'
import { Help } from '../verdict/help.tsx'
import { FileBar } from './file-bar.tsx'
import { PrintedProgram } from './printed-program.tsx'
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
            <Panes name="machine" orientation="vertical">
              <Panel id="editor" defaultSize="62%" minSize="140px" className={style.editor}>
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
          </section>
        </Panel>
      </Panes>
    </main>
  )
}

type PanesProps = {
  readonly name: string
  readonly orientation: 'horizontal' | 'vertical'
  readonly children: ReactNode
}

function Panes({ name, orientation, children }: PanesProps) {
  const workbook = useWorkbook()
  const panes = useShown((state) => state.settings.panes)
  return (
    <Group
      orientation={orientation}
      defaultLayout={panes[name]}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) workbook.set({ panes: { ...panes, [name]: layout } })
      }}
    >
      {children}
    </Group>
  )
}
