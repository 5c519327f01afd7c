// Parameters of a request in the Query protocol: a form with names such as `Filter.1.Value.2`. It knows no service.

/** Name → value. */
export type Params = ReadonlyMap<string, string>

/** Reads `application/x-www-form-urlencoded`. What cannot be decoded stays as it is. */
export function parseForm(text: string): Params {
  const pairs = text.split('&').filter((pair) => pair !== '')
  return new Map(
    pairs.map((pair) => {
      const equals = pair.indexOf('=')
      return equals < 0 ? [decode(pair), ''] : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))]
    }),
  )
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}

/** The values of `NAME.1`, `NAME.2` … in order of their numbers. */
export function listOf(params: Params, name: string): string[] {
  return numbered(params, name)
    .filter(([rest]) => rest === '')
    .map(([, , value]) => value)
}

/** The parameters below `NAME.1.`, `NAME.2.` …, each with what follows as its name. */
export function structuresOf(params: Params, name: string): Params[] {
  const found = new Map<number, Map<string, string>>()
  for (const [rest, number, value] of numbered(params, name)) {
    if (rest === '') continue
    const structure = found.get(number) ?? new Map<string, string>()
    found.set(number, structure.set(rest, value))
  }
  return [...found.values()]
}

/** What follows the number, the number, and the value. */
function numbered(params: Params, name: string): [string, number, string][] {
  const found: [string, number, string][] = []
  for (const [key, value] of params) {
    if (!key.startsWith(`${name}.`)) continue
    const [, number, rest = ''] = /^(\d+)(?:\.(.+))?$/.exec(key.slice(name.length + 1)) ?? []
    if (number !== undefined) found.push([rest, Number(number), value])
  }
  return found.sort(([, a], [, b]) => a - b)
}
