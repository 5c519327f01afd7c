// Applies a diff as an author writes it: no line numbers, as few lines around a change as they like.
// Lines are found in the solution in order, blanks included; it does not know what the lines mean.

export type DiffProblem = {
  /** Index of the line of the diff, from 0. */
  readonly line: number
  readonly say: string
}

export type Applied = { readonly program: string } | { readonly problems: readonly DiffProblem[] }

type Old = { readonly kind: 'old'; readonly texts: readonly string[]; readonly keep: boolean; readonly hunk: number }
type New = { readonly kind: 'new'; readonly text: string; readonly hunk: number }
type DiffLine = (Old | New) & { readonly line: number }

export function applyDiff(solution: string, diff: string): Applied {
  const lines = solution.replace(/\n$/, '').split('\n')
  const written = readDiff(diff)
  const old = written.filter((line) => line.kind === 'old')
  if (old.length === 0) {
    const say =
      'Say where these lines belong: write the line of the solution before them too, with a blank at its beginning.'
    return { problems: [{ line: written[0]?.line ?? 0, say }] }
  }
  const places = findPlaces(lines, old)
  if (places === undefined) return { problems: explainMissing(lines, old) }
  return { program: `${rebuild(lines, written, old, places).join('\n')}\n` }
}

// An empty line, `@@` or `…` begins another place in the solution. `---` and `+++` at the top are names of files.
function readDiff(diff: string): readonly DiffLine[] {
  const lines = diff.split('\n')
  const headers = /^--- /.test(lines[0] ?? '') && /^\+\+\+ /.test(lines[1] ?? '') ? 2 : 0
  let hunk = 0
  return lines.flatMap((text, line): DiffLine[] => {
    if (line < headers) return []
    if (text.trim() === '' || text.startsWith('@@') || text.startsWith('\\') || text === '...' || text === '…') {
      hunk += 1
      return []
    }
    if (text.startsWith('+')) return [{ kind: 'new', text: text.slice(1), hunk, line }]
    if (text.startsWith('-')) return [{ kind: 'old', texts: [text.slice(1)], keep: false, hunk, line }]
    // A line around the change begins with one blank; where an author left it out, the line is meant as it stands.
    return [{ kind: 'old', texts: text.startsWith(' ') ? [text.slice(1), text] : [text], keep: true, hunk, line }]
  })
}

/**
 * The place of each old line: in order, with as few jumps inside a hunk as possible, and then as early as possible.
 * `cost[i][at]` is the fewest jumps for the lines from `i` on when line `i` stands at `at` or later.
 */
function findPlaces(lines: readonly string[], old: readonly Old[]): readonly number[] | undefined {
  const end = lines.length
  // best[i][at]: the fewest jumps for old[i…], when old[i] stands exactly at `at`.
  const best: number[][] = old.map(() => new Array<number>(end).fill(Number.POSITIVE_INFINITY))
  for (let index = old.length - 1; index >= 0; index -= 1) {
    const line = old[index]
    const next = old[index + 1]
    let restLater = Number.POSITIVE_INFINITY
    for (let at = end - 1; at >= 0; at -= 1) {
      const following = best[index + 1]?.[at + 1] ?? Number.POSITIVE_INFINITY
      const jump = next?.hunk === line?.hunk ? 1 : 0
      // `restLater` is the best for the next line at a place after the following one.
      const rest = next === undefined ? 0 : Math.min(following, restLater + jump)
      restLater = Math.min(restLater, following)
      const row = best[index]
      if (row !== undefined && line?.texts.includes(lines[at] ?? '') === true) row[at] = rest
    }
  }
  return follow(best, old, end)
}

function follow(best: readonly (readonly number[])[], old: readonly Old[], end: number): readonly number[] | undefined {
  const places: number[] = []
  for (const [index, line] of old.entries()) {
    const previous = places.at(-1)
    const row = best[index] ?? []
    let chosen: number | undefined
    let chosenCost = Number.POSITIVE_INFINITY
    for (let at = (previous ?? -1) + 1; at < end; at += 1) {
      const jump = previous !== undefined && at !== previous + 1 && old[index - 1]?.hunk === line.hunk ? 1 : 0
      const cost = (row[at] ?? Number.POSITIVE_INFINITY) + jump
      if (cost < chosenCost) {
        chosen = at
        chosenCost = cost
      }
    }
    if (chosen === undefined) return undefined
    places.push(chosen)
  }
  return places
}

// New lines follow the old line before them; those at the very beginning stand before the first old line.
function rebuild(
  lines: readonly string[],
  written: readonly DiffLine[],
  old: readonly (Old & { line: number })[],
  places: readonly number[],
): readonly string[] {
  const removed = new Set<number>()
  const after = new Map<number, string[]>()
  old.forEach((line, index) => {
    const at = places[index]
    if (!line.keep && at !== undefined) removed.add(at)
  })
  for (const line of written) {
    if (line.kind !== 'new') continue
    const at = anchorOf(line, old, places)
    after.set(at, [...(after.get(at) ?? []), line.text])
  }
  const result = [...(after.get(-1) ?? [])]
  lines.forEach((text, at) => {
    if (!removed.has(at)) result.push(text)
    result.push(...(after.get(at) ?? []))
  })
  return result
}

// In a hunk that begins with new lines, these stand directly before its first old line.
function anchorOf(
  line: New & { line: number },
  old: readonly (Old & { line: number })[],
  places: readonly number[],
): number {
  const before = old.findLastIndex((one) => one.line < line.line)
  const next = old.findIndex((one) => one.line > line.line && one.hunk === line.hunk)
  const beginsHunk = old[before]?.hunk !== line.hunk
  if (beginsHunk && next !== -1) return (places[next] ?? 0) - 1
  return before === -1 ? -1 : (places[before] ?? -1)
}

/** Which lines cannot be found: each one that the solution does not have at all, or else the first that is out of order. */
function explainMissing(lines: readonly string[], old: readonly (Old & { line: number })[]): readonly DiffProblem[] {
  const unknown = old.filter((line) => !line.texts.some((text) => lines.includes(text)))
  if (unknown.length > 0)
    return unknown.map((line) => ({ line: line.line, say: noSuchLine(line.texts[0] ?? '', lines) }))
  let length = old.length - 1
  while (length > 1 && findPlaces(lines, old.slice(0, length)) === undefined) length -= 1
  const say =
    'The solution has this line, but not after the line before it in this diff. Put the lines in the order of the solution.'
  return [{ line: old[length]?.line ?? 0, say }]
}

function noSuchLine(text: string, lines: readonly string[]): string {
  const closest = closestLine(text, lines)
  return closest === undefined
    ? 'The solution has no such line here. Copy the line from the first program under "## Solution".'
    : `The solution has no such line here. Closest: "${closest}" (check the indentation).`
}

function closestLine(text: string, lines: readonly string[]): string | undefined {
  const wanted = text.trim()
  const same = lines.find((line) => line.trim() === wanted)
  if (same !== undefined || wanted === '') return same
  let best: string | undefined
  let bestShare = 0.5
  for (const line of lines) {
    const share = likeness(wanted, line.trim())
    if (share > bestShare) {
      best = line
      bestShare = share
    }
  }
  return best
}

/** The share of letter pairs that two texts have in common, from 0 to 1. */
function likeness(a: string, b: string): number {
  const pairs = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
  const mine = pairs(a)
  const theirs = pairs(b)
  if (mine.length + theirs.length === 0) return 0
  const left = [...theirs]
  let common = 0
  for (const pair of mine) {
    const at = left.indexOf(pair)
    if (at === -1) continue
    left.splice(at, 1)
    common += 1
  }
  return (2 * common) / (mine.length + theirs.length)
}
