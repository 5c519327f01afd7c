// A signature for people: what a parameter is called, what it is if that has a plain name, and what it is when nothing is given. Pyright writes
// the private names of its library's descriptions too, and they fill ten lines.

export type Written = {
  readonly label: string
  /** Where each parameter stands in the label: first character, and the one after the last. */
  readonly parameters: readonly (readonly [number, number])[]
}

export function simplerSignature({ label, parameters }: Written): Written {
  let text = ''
  let end = 0
  const placed: (readonly [number, number])[] = []
  for (const [from, to] of parameters) {
    text += label.slice(end, from)
    const start = text.length
    text += simplerParameter(label.slice(from, to))
    placed.push([start, text.length])
    end = to
  }
  return { label: text + label.slice(end).replace(' -> ', ' → '), parameters: placed }
}

const LONGEST_KIND = 36

function simplerParameter(written: string): string {
  const [, name = written, kind = '', value = ''] = /^(\*{0,2}\w+)(?:: (.+?))?(?: ?= ?(.+))?$/.exec(written) ?? []
  const shown = value === '...' ? '…' : value
  const isPlain = kind !== '' && kind.length <= LONGEST_KIND && !/(^|\W)_\w|@|Any\b/.test(kind)
  if (isPlain) return shown === '' ? `${name}: ${kind}` : `${name}: ${kind} = ${shown}`
  return shown === '' ? name : `${name}=${shown}`
}
