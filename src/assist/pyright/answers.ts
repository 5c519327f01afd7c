// Reads Pyright's answers into plain data. What is not as the protocol has it counts as no answer.

import type { Completion, CompletionKind, Signature, Words } from '../python-help.ts'
import { simplerSignature } from './simpler-signature.ts'

type Item = { readonly label: string; readonly kind?: number; readonly sortText?: string }

/** `isPrivate`: the learner has begun a name with an underscore; otherwise such names are left out. */
export function readCompletions(answer: unknown, isPrivate: boolean): readonly Completion[] {
  const list = isRecord(answer) ? answer.items : answer
  if (!Array.isArray(list)) return []
  return list
    .filter((item): item is Item => isRecord(item) && typeof item.label === 'string')
    .filter(({ label }) => isPrivate || !label.startsWith('_'))
    .map((item) => ({
      name: item.label,
      kind: KINDS[item.kind ?? 0] ?? 'variable',
      order: item.sortText ?? item.label,
      id: item,
    }))
}

/** By the protocol's numbers. */
const KINDS: Readonly<Record<number, CompletionKind>> = {
  2: 'method',
  3: 'function',
  4: 'class',
  5: 'property',
  6: 'variable',
  7: 'class',
  9: 'module',
  10: 'property',
  14: 'word',
  20: 'constant',
  21: 'constant',
}

export function readWords(answer: unknown): Words {
  if (typeof answer === 'string') return answer
  return isRecord(answer) && typeof answer.value === 'string' ? answer.value : ''
}

export function readHover(answer: unknown): Words | null {
  const words = isRecord(answer) ? readWords(answer.contents) : ''
  return words === '' ? null : words
}

export function readSignatures(answer: unknown): readonly Signature[] {
  if (!isRecord(answer) || !Array.isArray(answer.signatures)) return []
  const { signatures, activeSignature = 0, activeParameter = 0 } = answer
  const read = signatures.flatMap((one): Signature[] => {
    if (!isRecord(one) || typeof one.label !== 'string') return []
    const { label, documentation, parameters, activeParameter: own = activeParameter } = one
    return [
      {
        ...simplerSignature({ label, parameters: Array.isArray(parameters) ? parameters.map(spanOf) : [] }),
        about: readWords(documentation),
        active: typeof own === 'number' ? own : 0,
      },
    ]
  })
  // The one that fits what was written so far comes first.
  const first = read[Number(activeSignature)]
  return first === undefined ? read : [first, ...read.filter((one) => one !== first)]
}

function spanOf(parameter: unknown): readonly [number, number] {
  const label = isRecord(parameter) ? parameter.label : undefined
  return Array.isArray(label) && label.length === 2 ? [Number(label[0]), Number(label[1])] : [0, 0]
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
