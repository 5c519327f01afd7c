// Changes the code of functions in a WebAssembly file, found by the names under which it exports them. What the functions do is not known here.

export type Body = Uint8Array

export type WasmCode = {
  /** Index of an imported function. Throws where it is not imported. */
  readonly imported: (name: string) => number
  /** Index of an exported function. Throws where it is not exported. */
  readonly exported: (name: string) => number
  /** Bodies of the file's own functions, to be replaced in place; the first has the index after the last import. */
  readonly bodies: Body[]
  /** Puts another body in the place of an exported function's. */
  readonly change: (name: string, change: (body: Body) => Body) => void
  /** The file with the bodies as they are now. */
  readonly written: () => Uint8Array<ArrayBuffer>
}

type Section = { readonly id: number; readonly content: Uint8Array }

export const SECTION = { type: 1, import: 2, function: 3, export: 7, code: 10 } as const
const HEADER_BYTES = 8

export function readWasmCode(wasm: Uint8Array): WasmCode {
  const sections = readSections(wasm)
  const imports = readImports(contentOf(sections, SECTION.import))
  const exports = readExports(contentOf(sections, SECTION.export))
  const bodies = readBodies(contentOf(sections, SECTION.code))
  const exported = (name: string): number => {
    const index = exports.get(name)
    if (index === undefined) throw new Error(`The WebAssembly has no function ${name}.`)
    return index
  }
  return {
    imported(name) {
      const index = imports.indexOf(name)
      if (index < 0) throw new Error(`The WebAssembly does not import ${name}.`)
      return index
    },
    exported,
    bodies,
    change(name, change) {
      const index = exported(name) - imports.length
      const body = bodies[index]
      if (body === undefined) throw new Error(`The WebAssembly has no function ${name} of its own.`)
      bodies[index] = change(body)
    },
    written() {
      const code = joined([
        bytes(...leb(bodies.length)),
        ...bodies.flatMap((body) => [bytes(...leb(body.length)), body]),
      ])
      const all = sections.map(({ id, content }) => {
        const now = id === SECTION.code ? code : content
        return joined([bytes(id, ...leb(now.length)), now])
      })
      return joined([wasm.subarray(0, HEADER_BYTES), ...all])
    },
  }
}

function readSections(wasm: Uint8Array): Section[] {
  const sections: Section[] = []
  for (let at = HEADER_BYTES; at < wasm.length; ) {
    const id = wasm[at] ?? 0
    const { value: size, next } = readLeb(wasm, at + 1)
    sections.push({ id, content: wasm.subarray(next, next + size) })
    at = next + size
  }
  return sections
}

function contentOf(sections: readonly Section[], id: number): Uint8Array {
  const found = sections.find((section) => section.id === id)
  if (found === undefined) throw new Error(`The WebAssembly has no section ${id}.`)
  return found.content
}

/** The names of the imported functions, in order. */
function readImports(content: Uint8Array): string[] {
  const names: string[] = []
  let { value: count, next: at } = readLeb(content, 0)
  for (; count > 0; count -= 1) {
    const module = readName(content, at)
    const name = readName(content, module.next)
    const kind = content[name.next]
    at = name.next + 1
    if (kind === KIND.function) {
      names.push(name.value)
      at = readLeb(content, at).next
    } else if (kind === KIND.global) at += 2
    else if (kind === KIND.tag) at = readLeb(content, at + 1).next
    else at = afterLimits(content, kind === KIND.table ? at + 1 : at)
  }
  return names
}

const KIND = { function: 0, table: 1, memory: 2, global: 3, tag: 4 } as const

function afterLimits(content: Uint8Array, at: number): number {
  const hasMost = ((content[at] ?? 0) & 1) === 1
  const least = readLeb(content, at + 1)
  return hasMost ? readLeb(content, least.next).next : least.next
}

/** Name of an exported function → its index. */
function readExports(content: Uint8Array): Map<string, number> {
  const found = new Map<string, number>()
  let { value: count, next: at } = readLeb(content, 0)
  for (; count > 0; count -= 1) {
    const name = readName(content, at)
    const index = readLeb(content, name.next + 1)
    if (content[name.next] === KIND.function) found.set(name.value, index.value)
    at = index.next
  }
  return found
}

function readBodies(content: Uint8Array): Body[] {
  const bodies: Body[] = []
  let { value: count, next: at } = readLeb(content, 0)
  for (; count > 0; count -= 1) {
    const size = readLeb(content, at)
    bodies.push(content.subarray(size.next, size.next + size.value))
    at = size.next + size.value
  }
  return bodies
}

function readName(content: Uint8Array, at: number): { readonly value: string; readonly next: number } {
  const length = readLeb(content, at)
  const end = length.next + length.value
  return { value: new TextDecoder().decode(content.subarray(length.next, end)), next: end }
}

export function readLeb(content: Uint8Array, from: number): { readonly value: number; readonly next: number } {
  let value = 0
  for (let at = from, shift = 0; ; at += 1, shift += 7) {
    const byte = content[at] ?? 0
    value += (byte & 0x7f) * 2 ** shift
    if (byte < 0x80) return { value, next: at + 1 }
  }
}

export function leb(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(Math.floor(value / 0x80))]
}

export function signedLeb(value: number): number[] {
  return value >= -0x40 && value < 0x40 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signedLeb(value >> 7)]
}

export function bytes(...all: readonly number[]): Uint8Array {
  return new Uint8Array(all)
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Where the pattern stands, from a place on; -1: nowhere. */
export function indexOf(body: Body, pattern: readonly number[], from = 0): number {
  for (let at = from; at + pattern.length <= body.length; at += 1)
    if (pattern.every((byte, index) => body[at + index] === byte)) return at
  return -1
}
