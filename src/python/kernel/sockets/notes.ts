// What is known of a socket besides the host's own knowledge: its options, and for which name and in which line a program connects.
import type { Address, Asked } from '../../../host/network/socket.ts'
import type { OpenFile } from '../../../host/processes/open-file.ts'

export type SocketNotes = {
  /** setsockopt(2), by the numbers of level and option. */
  readonly setOption: (file: OpenFile, level: number, option: number, value: OptionValue) => void
  readonly option: (file: OpenFile, level: number, option: number) => OptionValue | undefined
  /** The line of the program from which the next attempt to connect, or the next question for a name, comes. */
  readonly comesFrom: (file: OpenFile | undefined, line: number) => void
  /** This name was looked up, for a port or for none (0), and that was found. */
  readonly found: (name: string, ip: string, port: number) => void
  readonly asked: (file: OpenFile, to: Address) => Asked
  /** The line that comesFrom was told last. */
  readonly line: () => number | undefined
}

/** A number, or the bytes of a structure. */
export type OptionValue = number | readonly number[]

export function createSocketNotes(): SocketNotes {
  const options = new WeakMap<OpenFile, Map<string, OptionValue>>()
  const lines = new WeakMap<OpenFile, number>()
  const names = new Map<string, string>()
  let lastLine: number | undefined
  return {
    setOption(file, level, option, value) {
      const known = options.get(file) ?? new Map<string, OptionValue>()
      options.set(file, known.set(`${level} ${option}`, value))
    },
    option: (file, level, option) => options.get(file)?.get(`${level} ${option}`),
    comesFrom(file, line) {
      if (line > 0 && file !== undefined) lines.set(file, line)
      lastLine = line > 0 ? line : undefined
    },
    found(name, ip, port) {
      names.set(`${ip}:${port}`, name)
    },
    asked(file, { ip, port }) {
      const name = names.get(`${ip}:${port}`) ?? names.get(`${ip}:0`)
      const line = lines.get(file)
      return { ...(name === undefined ? {} : { name }), ...(line === undefined ? {} : { line }) }
    },
    line: () => lastLine,
  }
}
