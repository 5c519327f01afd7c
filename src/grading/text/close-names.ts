// Names that a learner may have meant: the same letters written in another way, or one or two letters off.

/** The closest of the names, nearest first; none that is far off. */
export function closeNames(wanted: string, names: readonly string[], most = 2): string[] {
  return names
    .map((name) => ({ name, far: distanceOf(wanted, name) }))
    .filter(({ name, far }) => name !== wanted && far <= Math.min(2, Math.floor(Math.max(wanted.length, 3) / 3)))
    .sort((one, other) => one.far - other.far)
    .slice(0, most)
    .map(({ name }) => name)
}

function distanceOf(wanted: string, name: string): number {
  const [one, other] = [letters(wanted), letters(name)]
  if (one === other) return 0
  return Math.abs(one.length - other.length) > 2 ? 3 : editDistance(one, other)
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[_\-. ]/g, '')
}

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (const [index, otherLetter] of [...other].entries()) {
      const replaced = (row[index] ?? 0) + (letter === otherLetter ? 0 : 1)
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** Differs only in capitals, underscores, hyphens. */
export function sameLetters(one: string, other: string): boolean {
  return one !== other && letters(one) === letters(other)
}
