// Formats the program with Ruff, and says what came of it where that cannot be seen.
import { useEffect, useRef } from 'react'
import { useDesk, useWorkbook } from '../use-workbook.ts'
import type { FormatOutcome } from './python-tools.ts'

export function useFormat(say: (words: string) => void): () => void {
  const workbook = useWorkbook()
  const program = useDesk((desk) => desk.program)
  const latest = useRef(program)
  latest.current = program
  // What was said is of the program as it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the program that counts.
  useEffect(() => say(''), [program, say])
  return () => {
    say('Formatting.')
    void fetchFormatter(program).then((outcome) => {
      // What was typed meanwhile is worth more.
      if (latest.current !== program) return say('')
      if (outcome.kind === 'formatted' && outcome.program !== program) workbook.type(outcome.program)
      else say(sayFormat(outcome))
    })
  }
}

/** Ruff's side of the page comes with the first program that is formatted. */
async function fetchFormatter(program: string): Promise<FormatOutcome> {
  try {
    const { formatProgram } = await import('./python-tools.ts')
    return await formatProgram(program)
  } catch {
    return { kind: 'not loaded' }
  }
}

/** Shift+Alt+F, as in many editors. By its place on the keyboard: with Alt, some keyboards write another sign there. */
export function useFormatKey(format: () => void): void {
  const latest = useRef(format)
  latest.current = format
  useEffect(() => {
    function pressed(event: KeyboardEvent): void {
      const { code, shiftKey, altKey, ctrlKey, metaKey, repeat } = event
      if (code !== 'KeyF' || !shiftKey || !altKey || ctrlKey || metaKey) return
      event.preventDefault()
      event.stopPropagation()
      if (!repeat) latest.current()
    }
    window.addEventListener('keydown', pressed, { capture: true })
    return () => window.removeEventListener('keydown', pressed, { capture: true })
  }, [])
}

export function sayFormat(outcome: FormatOutcome): string {
  switch (outcome.kind) {
    case 'formatted':
      return 'It was well formatted already.'
    case 'unreadable':
      return `Not formatted: ${outcome.say}`
    case 'not loaded':
      return 'The formatter could not be loaded. Look at your connection and try again.'
    default:
      return outcome satisfies never
  }
}
