// Answers Python's prompt: one line at a time from the terminal, edited as readline does. Which words fit, Python says when it is asked.
import type { Host } from '../../host/host.ts'
import type { OpenFile, Screen } from '../../host/processes/open-file.ts'
import type { Process } from '../../host/processes/process.ts'
import { isBehind, sendBack } from '../../host/processes/system.ts'
import { createHistory } from '../../host/terminal/history.ts'
import { type Keyboard, keyboardOf } from '../../host/terminal/keys.ts'
import { type Completion, type Entered, readLine } from '../../host/terminal/read-line.ts'
import { widthOfText } from '../../host/terminal/widths.ts'
import type { Answers } from '../answers/answers.ts'
import type { Waits } from '../answers/process-answers.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { standStill } from '../run/process-wait.ts'

type LineRequest = { readonly prompt: string; readonly history: readonly string[] }
type CompletedRequest = { readonly start: number; readonly words: readonly string[] }
/** `complete` asks which words may stand at the end of the text; `completed` is what Python answers then. */
type Step = Entered | { readonly kind: 'complete'; readonly text: string }

type Seat = {
  readonly host: Host
  readonly self: Process
  readonly file: OpenFile
  readonly screen: Screen
  readonly pausedWhile: Waits['pausedWhile']
}

const MOST_BYTES = 4_096
/** What Tab brings where a line begins, as at the prompt of CPython since 3.13. */
const INDENT = '    '

export function lineAnswers(host: Host, self: Process, kernel: Kernel, { pausedWhile }: Waits): Answers {
  let keyboard: Keyboard | undefined
  let tell: (step: Step) => void = () => undefined
  let complete: (completion: Completion) => void = () => undefined
  const next = (begin: () => void): Promise<Step> =>
    new Promise((resolve) => {
      tell = resolve
      begin()
    })
  const completing = (text: string, at: number): Promise<Completion> => {
    const before = [...text].slice(0, at).join('')
    if (before.trim() === '') return Promise.resolve(indented(at))
    return new Promise((resolve) => {
      complete = resolve
      tell({ kind: 'complete', text: before })
    })
  }
  return {
    /** null where nobody can edit lines. */
    line({ prompt, history }: LineRequest) {
      const [file, out] = [kernel.descriptors().fileAt(0), kernel.descriptors().fileAt(1)]
      const screen = file?.screen
      if (file === undefined || screen === undefined || out?.screen !== screen) return null
      const seat = { host, self, file, screen, pausedWhile }
      // One for all lines: keys that came with the end of a line, as pasted ones do, are for the next.
      keyboard ??= keyboardAt(seat)
      const keys = keyboard
      return next(() => {
        screen.setRaw(true)
        const reading = readLine({
          keyboard: keys,
          write: (text) => write(seat, text),
          prompt: { text: prompt, width: widthOfText(prompt) },
          history: createHistory(history),
          complete: completing,
          size: screen.size,
          column: screen.column,
          // CPython's console says itself what was pressed.
          interruptMark: '',
        })
        void reading.then((entered) => {
          screen.setRaw(false)
          tell(entered)
        })
      })
    },
    completed({ start, words }: CompletedRequest) {
      return next(() =>
        complete({ from: start, candidates: words.map((word) => ({ insert: word, shown: word, after: '' })) }),
      )
    },
  }
}

function indented(at: number): Completion {
  return { from: at, candidates: [{ insert: INDENT, shown: '', after: '' }] }
}

/** Who is stopped while it waits for a key draws its line anew afterwards. */
function keyboardAt(seat: Seat): Keyboard {
  const { host, self, screen } = seat
  const keyboard = keyboardOf(() => read(seat))
  return {
    isEmpty: keyboard.isEmpty,
    async next() {
      const key = await keyboard.next()
      if (key !== 'ctrl-z') return key
      screen.setRaw(false)
      const { processes, scheduler } = host
      for (const one of processes.all()) if (one.group === self.group) processes.raise(one, 'TSTP')
      await standStill(scheduler, self)
      screen.setRaw(true)
      return 'redraw'
    },
  }
}

async function read({ host, self, file, screen, pausedWhile }: Seat): Promise<Uint8Array> {
  for (;;) {
    await standStill(host.scheduler, self)
    if (isBehind(self, file) && (await sendBack(host, self))) screen.setRaw(true)
    const arriving = file.arriving?.()
    const bytes = arriving === undefined ? file.read(MOST_BYTES) : undefined
    if (bytes !== undefined) return bytes
    if (arriving !== undefined) await pausedWhile(arriving)
    else await host.scheduler.wait(file.changed === undefined ? [] : [file.changed], undefined, self)
  }
}

async function write({ host, self, file, pausedWhile }: Seat, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  while (file.write(bytes) === undefined) {
    await pausedWhile(file.arriving?.() ?? Promise.resolve())
    await standStill(host.scheduler, self)
  }
}
