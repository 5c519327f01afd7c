// Ctrl-C where a program writes: it interrupts the program as in a terminal. With text selected it copies, as everywhere else.
import type { KeyboardEvent } from 'react'
import { useSheet, useWorkbook } from '../use-workbook.ts'

export function useInterruptKey(): (event: KeyboardEvent) => void {
  const workbook = useWorkbook()
  const isRunning = useSheet(({ activity }) => activity.kind === 'running' && activity.job === 'run')
  return (event) => {
    const { ctrlKey, metaKey, altKey, shiftKey, key, target } = event
    const isKey = ctrlKey && !metaKey && !altKey && !shiftKey && key.toLowerCase() === 'c'
    if (!isKey || !isRunning || hasSelection(target)) return
    event.preventDefault()
    if (!event.repeat) workbook.interrupt()
  }
}

function hasSelection(target: EventTarget): boolean {
  if (target instanceof HTMLInputElement) return target.selectionStart !== target.selectionEnd
  return (window.getSelection()?.toString() ?? '') !== ''
}
