// The editor of the program: the light one at once, the large one as soon as it has come. The draft, the selection and the focus are carried over.
import { type ComponentType, type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useEditorSteps } from '../panel/steps/use-stepping.ts'
import { useDesk, useShown, useWorkbook } from '../use-workbook.ts'
import { type EditorHandle, type EditorPlace, type EditorProps, useEditorHandle } from './editor-handle.ts'
import { LightEditor } from './light/light-editor.tsx'
import { useLineMark } from './use-line-mark.ts'

export function Editor({ light }: { readonly light: boolean }) {
  const workbook = useWorkbook()
  const program = useDesk((desk) => desk.program)
  const mark = useLineMark()
  const steps = useEditorSteps()
  const handle = useEditorHandle()
  const wantsPlain = useShown((state) => state.settings.editor === 'plain')
  const isItsTurn = useTurn()
  const large = useLargeEditor(!light && !wantsPlain && isItsTurn, handle)
  const Shown = large?.Editor ?? LightEditor
  return (
    <Shown
      program={program}
      mark={mark}
      steps={steps}
      place={large?.place ?? null}
      onType={workbook.type}
      handle={handle}
    />
  )
}

/** Python and the large editor are both large. The light editor does until Python is here, and Python does not wait for the large one. */
function useTurn(): boolean {
  const isComing = useShown(({ engine }) => engine.kind === 'loading' || engine.kind === 'asleep')
  const [isItsTurn, setIsItsTurn] = useState(!isComing)
  useEffect(() => {
    const timer = window.setTimeout(() => setIsItsTurn(true), isComing ? LONGEST_TURN_MS : 0)
    return () => window.clearTimeout(timer)
  }, [isComing])
  return isItsTurn
}

const LONGEST_TURN_MS = 6_000

type Large = { readonly Editor: ComponentType<EditorProps>; readonly place: EditorPlace | null }

function useLargeEditor(wanted: boolean, handle: RefObject<EditorHandle | null>): Large | null {
  const [large, setLarge] = useState<Large | null>(null)
  useEffect(() => {
    if (!wanted) return setLarge(null)
    let isWanted = true
    // The page is painted and can be typed into first.
    const timer = window.setTimeout(() => {
      // Where the large editor cannot be fetched, the light one does.
      import('./monaco/monaco-editor.tsx').then(
        ({ MonacoEditor }) => {
          // At once: a key that came between the look at the light editor and the large one would be typed into the wrong place.
          if (isWanted) flushSync(() => setLarge({ Editor: MonacoEditor, place: handle.current?.place() ?? null }))
        },
        () => undefined,
      )
    }, 50)
    return () => {
      isWanted = false
      window.clearTimeout(timer)
    }
  }, [wanted, handle])
  return large
}
