// Every message between the page and the thread of Ruff.
import type { Formatted, Remark } from '../python-help.ts'

export type ToRuff = { readonly id: number; readonly kind: 'check' | 'format'; readonly program: string }

export type FromRuff =
  | { readonly id: number; readonly kind: 'remarks'; readonly remarks: readonly Remark[] }
  | { readonly id: number; readonly kind: 'formatted'; readonly formatted: Formatted }
  | { readonly id: number; readonly kind: 'failed'; readonly why: string }
