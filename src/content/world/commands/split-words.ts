// Splits a command line into words at its blanks; quotes keep a word together. No shell: nothing else has a meaning.

export function splitWords(line: string): readonly string[] {
  return [...line.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+|["']/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, (_, one: string | undefined, other: string | undefined) => one ?? other ?? ''),
  )
}
