// Makes small modules of WebAssembly, where a function must do what JavaScript cannot.
// https://webassembly.github.io/spec/core/binary/modules.html
import { type WasmModule, webAssembly } from '../interpreter.ts'
import { leb } from './wasm-code.ts'

/** Number of a section → its content; in the order of their numbers. */
export function makeModule(sections: Readonly<Record<number, readonly number[]>>): WasmModule {
  const all = Object.entries(sections).flatMap(([id, content]) => [Number(id), ...leb(content.length), ...content])
  return new webAssembly.Module(new Uint8Array([...HEADER, ...all]))
}

const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]

/** A name, as sections have it. */
export function named(text: string): number[] {
  const bytes = new TextEncoder().encode(text)
  return [...leb(bytes.length), ...bytes]
}

/** A function, as the section of code has it; `locals` are pairs of a number and a type. */
export function functionOf(locals: readonly number[], instructions: readonly number[]): number[] {
  const body = [...leb(locals.length / 2), ...locals, ...instructions, END]
  return [...leb(body.length), ...body]
}

const END = 0x0b
