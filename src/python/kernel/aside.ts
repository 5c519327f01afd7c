// What the interpreter says of itself, beside the program: it goes to the standard streams, and is not the program's output.
import type { Interpreter } from '../interpreter.ts'

export type Aside = ReturnType<typeof createAside>

export function createAside() {
  let decoder: TextDecoder | undefined
  let text = ''
  const begin = (): void => {
    decoder = new TextDecoder()
    text = ''
  }
  const end = (): string => {
    decoder = undefined
    return text
  }
  return {
    begin,
    end,
    isOpen: () => decoder !== undefined,
    write(_stream: 'out' | 'err', bytes: Uint8Array) {
      text += decoder?.decode(bytes, { stream: true }) ?? ''
    },
    of(action: () => void): string {
      begin()
      try {
        action()
      } catch {
        // Too much of it is broken to say anything.
      }
      return end()
    },
  }
}

/** `lost` is told where Python was when it gave up. */
export function setAside({ _api, _module }: Interpreter, aside: Aside, lost: (words: string) => void): void {
  _api.fatal_error = (reason) => {
    lost(aside.of(() => _module._dump_traceback()))
    throw reason
  }
  // For what Pyodide says of an exception of our own; it would make a device for it, on the host.
  _api.capture_stderr = aside.begin
  _api.restore_stderr = aside.end
}
