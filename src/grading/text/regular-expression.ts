// An instructor's regular expression, as JavaScript reads it. A leading `(?i)`, as Python has it, is understood too.

/** Undefined where it cannot be read. */
export function createPattern(source: string): RegExp | undefined {
  const flags = /^\(\?([ims]+)\)/.exec(source)
  const body = flags === null ? source : source.slice(flags[0].length)
  const wanted = [...new Set(`m${flags?.[1] ?? ''}`)].join('')
  return compile(body, `${wanted}u`) ?? compile(body, wanted)
}

function compile(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags)
  } catch {
    // A pattern that only the older, laxer grammar knows gets its second try without `u`.
    return undefined
  }
}
