// Reads the options of a builtin: letters behind a dash, some with a value.

export type ReadOptions = {
  readonly options: ReadonlyMap<string, string>
  readonly rest: readonly string[]
  /** The first letter that is not known. */
  readonly wrong?: string
}

/** `letters` as in getopt(3): a colon behind a letter that has a value. */
export function readOptions(argv: readonly string[], letters: string): ReadOptions {
  const options = new Map<string, string>()
  let at = 0
  for (; at < argv.length; at += 1) {
    const word = argv[at] ?? ''
    if (word === '--') return { options, rest: argv.slice(at + 1) }
    if (!/^-./.test(word)) break
    for (let index = 1; index < word.length; index += 1) {
      const letter = word[index] ?? ''
      const place = letters.indexOf(letter)
      if (place < 0 || letter === ':') return { options, rest: argv.slice(at), wrong: `-${letter}` }
      if (letters[place + 1] !== ':') {
        options.set(letter, '')
        continue
      }
      const inside = word.slice(index + 1)
      if (inside === '') at += 1
      options.set(letter, inside === '' ? (argv[at] ?? '') : inside)
      break
    }
  }
  return { options, rest: argv.slice(at) }
}
