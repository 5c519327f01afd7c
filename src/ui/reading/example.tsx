// An example: a program that is read, changed and run where it stands. One of the page runs at a time.
import { Play, RotateCcw, Square } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import type { Example } from '../../model/exercise.ts'
import { sheetsOn } from '../../workbook/inside.ts'
import { ExampleAnnouncer } from '../announcer.tsx'
import { type EditorHandle, EditorHandleContext } from '../editor/editor-handle.ts'
import { LightEditor } from '../editor/light/light-editor.tsx'
import { useLineMark } from '../editor/use-line-mark.ts'
import { ariaKeysOf, shortcutOf } from '../keys.ts'
import { Ending } from '../machine/ending.tsx'
import { Written } from '../machine/output.tsx'
import { PythonStatus } from '../machine/python-status.tsx'
import { Button } from '../parts/button.tsx'
import { APPLE } from '../platform.ts'
import { useLasting } from '../use-lasting.ts'
import { useSheet, useShown, useWorkbook } from '../use-workbook.ts'
import style from './example.module.css'

type Props = {
  readonly example: Example
  /** Of its sheet. */
  readonly name: string
  readonly starter: string
}

export function ExampleView({ example, name, starter }: Props) {
  const workbook = useWorkbook()
  const program = useSheet((sheet) => sheet.program)
  const mark = useLineMark()
  const handle = useRef<EditorHandle | null>(null)
  const keyDown = useKeys(name)
  const title = `Example ${example.number}`
  return (
    <EditorHandleContext value={handle}>
      <section className={style.example} aria-label={title} onKeyDownCapture={keyDown}>
        <LightEditor
          program={program.replace(/\n$/, '')}
          mark={mark}
          place={null}
          onType={(text) => workbook.typeIn(name, `${text}\n`)}
          handle={handle}
          label={`${title}, can be changed`}
          tab="leaves"
        />
        <Bar name={name} title={title} isChanged={program !== starter} />
        <Result fails={example.fails} />
        <ExampleAnnouncer />
      </section>
    </EditorHandleContext>
  )
}

function Bar({
  name,
  title,
  isChanged,
}: {
  readonly name: string
  readonly title: string
  readonly isChanged: boolean
}) {
  const workbook = useWorkbook()
  const isBusy = useLasting(useSheet(({ activity }) => activity.kind !== 'idle'))
  const isOtherBusy = useShown(({ page }) =>
    sheetsOn(page).some((one) => one.name !== name && one.sheet.activity.kind !== 'idle'),
  )
  const engine = useShown((state) => state.engine.kind)
  const canRun = engine !== 'unsupported' && engine !== 'failed' && !isOtherBusy
  return (
    <div className={style.bar}>
      {isBusy ? (
        <Button look="plain" aria-keyshortcuts={ariaKeysOf('stop', APPLE)} onClick={workbook.stop}>
          <Square size={12} fill="currentColor" aria-hidden="true" />
          Stop
        </Button>
      ) : (
        <Button
          look="plain"
          waits={!canRun}
          aria-keyshortcuts={ariaKeysOf('run', APPLE)}
          onClick={() => workbook.runSheet(name)}
        >
          <Play size={14} fill="currentColor" aria-hidden="true" />
          Run
          <span className="heard"> {title}</span>
        </Button>
      )}
      {isChanged && (
        <Button look="ghost" onClick={() => workbook.resetSheet(name)}>
          <RotateCcw size={15} aria-hidden="true" />
          Reset
          <span className="heard"> {title}</span>
        </Button>
      )}
      {(isBusy || engine === 'failed') && <PythonStatus />}
      {!isBusy && engine !== 'failed' && <Ending />}
    </div>
  )
}

/** Below the program, from its first run on. */
function Result({ fails }: { readonly fails: boolean }) {
  const hasRun = useSheet(({ lastRun, activity }) => lastRun !== null || activity.kind === 'running')
  const lastRun = useSheet((sheet) => sheet.lastRun)
  if (!hasRun) return fails ? <p className={style.note}>This example is meant to fail.</p> : null
  return (
    <div className={style.result} data-ended={lastRun !== null || undefined}>
      <Written />
    </div>
  )
}

/** The keys of an exercise mean the example that has the focus. */
function useKeys(name: string): (event: KeyboardEvent) => void {
  const workbook = useWorkbook()
  return (event) => {
    const shortcut = shortcutOf(event, APPLE)
    if (shortcut !== 'run' && shortcut !== 'stop') return
    event.preventDefault()
    event.stopPropagation()
    if (event.repeat) return
    if (shortcut === 'run') workbook.runSheet(name)
    else workbook.stop()
  }
}
