// The word that somebody may have meant: as near as a slip of the finger.

/** The nearest of the words; undefined where none is near. Of equally near ones the first. */
export function nearWord(written: string, words: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestDistance = written.length <= 2 ? 0.5 : written.length <= 4 ? 1 : 2
  let isFound = false
  for (const word of words) {
    if (word === written || word === '') continue
    const distance = distanceOf(written, word)
    if (distance > bestDistance || (isFound && distance === bestDistance)) continue
    best = word
    bestDistance = distance
    isFound = true
  }
  return best
}

function distanceOf(one: string, other: string): number {
  const small = one.toLowerCase()
  const otherSmall = other.toLowerCase()
  if (small === otherSmall) return 0.5
  // A plural, or an underscore more, is near however long the word is.
  if (small.replaceAll('_', '') === otherSmall.replaceAll('_', '')) return 0.5
  if (Math.abs(small.length - otherSmall.length) > 2) return Number.POSITIVE_INFINITY
  return slips(small, otherSmall)
}

/** Letters put in, left out, changed or exchanged with their neighbour (Damerau and Levenshtein). */
function slips(one: string, other: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      const changed = (last[column - 1] ?? 0) + (isSame ? 0 : 1)
      let least = Math.min((last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, changed)
      const isExchanged =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (isExchanged) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1)
      now.push(least)
    }
    beforeLast = last
    last = now
  }
  return last[other.length] ?? 0
}
