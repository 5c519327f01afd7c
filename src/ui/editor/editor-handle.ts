// How the rest of the page reaches the editor, whichever of the two it is.
import { createContext, type RefObject, useContext } from 'react'

export type EditorHandle = {
  readonly focus: () => void
  /** Lines count from 1. */
  readonly goTo: (line: number) => void
  /** Brings a line into view; the focus stays where it is. */
  readonly reveal: (line: number) => void
  readonly insert: (text: string) => void
  readonly indent: () => void
  readonly place: () => EditorPlace
}

/** Where the learner is in the text: carried over when one editor takes the place of the other. */
export type EditorPlace = {
  readonly from: number
  readonly to: number
  readonly scrollTop: number
  readonly hasFocus: boolean
}

/** A line of the program that the last run stopped in. */
export type LineMark = { readonly line: number; readonly say: string }

/** The line that a recorded step is at, and the lines to stop at; while somebody goes through the steps. */
export type StepMarks = {
  readonly line: number | null
  readonly breakpoints: readonly number[]
  readonly onToggle: (line: number) => void
}

export type EditorProps = {
  readonly program: string
  readonly mark: LineMark | null
  readonly steps?: StepMarks | null
  readonly place: EditorPlace | null
  readonly onType: (program: string) => void
  readonly handle: RefObject<EditorHandle | null>
  /** What a screen reader calls the text field. */
  readonly label?: string
  /** Who reads a page from one part to the next by the Tab key must not have to indent on the way. */
  readonly tab?: 'indents' | 'leaves'
}

export const EditorHandleContext = createContext<RefObject<EditorHandle | null>>({ current: null })

export function useEditorHandle(): RefObject<EditorHandle | null> {
  return useContext(EditorHandleContext)
}
