// What this room uses of lowlight. The package's own types bring the DOM with them, and this room compiles without it.
import type { Root } from 'hast'

type LanguageFn = (highlighter: never) => object

export const all: Record<string, LanguageFn>

export function createLowlight(grammars: Record<string, LanguageFn>): {
  highlight(language: string, text: string): Root
  registered(name: string): boolean
  registerAlias(aliases: Record<string, string[]>): void
}
