// One column for a phone: the lesson, then a sheet with editor and output, then the checks. Run and Check stay above the keyboard.
import { useEffect, useState } from 'react'
import { Editor } from '../editor/editor.tsx'
import { KeyRow } from '../editor/light/key-row.tsx'
import { Lesson } from '../lesson/lesson.tsx'
import { PythonStatus } from '../machine/python-status.tsx'
import { RunButtons } from '../machine/tool-bar.tsx'
import { Panel } from '../panel/panel.tsx'
import { Checks } from '../verdict/checks.tsx'
import { Help } from '../verdict/help.tsx'
import { FileBar } from './file-bar.tsx'
import style from './narrow-layout.module.css'
import { PrintedProgram } from './printed-program.tsx'

export function NarrowLayout() {
  const [isTyping, setTyping] = useState(false)
  const keyboardHeight = useKeyboardHeight()
  return (
    <main id="main" className={style.page} tabIndex={-1}>
      <div className={style.paper}>
        <Lesson />
      </div>
      <section className={style.machine} aria-label="Program" data-print="no">
        <FileBar />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to whether the editor inside has the focus. */}
        <div className={style.editor} onFocus={() => setTyping(true)} onBlur={() => setTyping(false)}>
          <Editor light />
        </div>
        <div className={style.status}>
          <PythonStatus />
        </div>
        <Panel />
      </section>
      <div className={style.paper}>
        <PrintedProgram />
        <Checks />
        <Help />
      </div>
      <div className={style.bar} data-print="no" style={{ bottom: keyboardHeight }}>
        {isTyping && <KeyRow />}
        <RunButtons withKeys={false} />
      </div>
    </main>
  )
}

/** Where a keyboard lies over the page instead of making it smaller, the bar is lifted above it. */
function useKeyboardHeight(): number {
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const viewport = window.visualViewport
    if (viewport === null) return
    const measure = () => setHeight(Math.max(0, Math.round(window.innerHeight - viewport.height - viewport.offsetTop)))
    viewport.addEventListener('resize', measure)
    viewport.addEventListener('scroll', measure)
    return () => {
      viewport.removeEventListener('resize', measure)
      viewport.removeEventListener('scroll', measure)
    }
  }, [])
  return height
}
