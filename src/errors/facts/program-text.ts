// What can be seen in the text of a program without understanding it: its names, where they are set, its texts, its functions.

export type Definition = { readonly name: string; readonly line: number; readonly answers: boolean }

/** The line, counted from 1; empty where there is none. */
export function lineOf(program: string, line: number | undefined): string {
  return line === undefined ? '' : (program.split('\n')[line - 1] ?? '')
}

/** Every name in the program that is given a value somewhere: variables, parameters, functions, classes, modules. */
export function namesOf(program: string): ReadonlySet<string> {
  const names = new Set<string>()
  const add = (text: string | undefined): void => {
    for (const [name] of (text ?? '').matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)) names.add(name)
  }
  for (const line of codeLines(program)) {
    add(/^\s*([\w\s,()*]+?)(?::[^=]+)?=(?!=)/.exec(line)?.[1])
    add(/^\s*(\w+)\s*[-+*/%|&]=/.exec(line)?.[1])
    add(/\bfor\s+([\w\s,()]+?)\s+in\b/.exec(line)?.[1])
    add(/\bas\s+(\w+)/.exec(line)?.[1])
    add(/^\s*(?:async\s+)?(?:def|class)\s+(\w+)/.exec(line)?.[1])
    add(/^\s*(?:async\s+)?def\s+\w+\(([^)]*)\)/.exec(line)?.[1])
    add(/^\s*import\s+([\w,\s]+)/.exec(line)?.[1])
    add(/^\s*from\s+\S+\s+import\s+([\w,\s]+)/.exec(line)?.[1])
  }
  return names
}

/** The first line that gives the name a value. */
export function lineThatSets(program: string, name: string): number | undefined {
  const sets = new RegExp(
    `^\\s*(?:[\\w\\s,()*]*,\\s*)?${name}\\s*(?:,[\\w\\s,()*]*)?(?::[^=]+)?=(?!=)|^\\s*(?:async\\s+)?(?:def|class)\\s+${name}\\b|\\bfor\\s+(?:[\\w\\s,()]*,\\s*)?${name}\\b[^:]*\\bin\\b|\\bas\\s+${name}\\b`,
  )
  const index = codeLines(program).findIndex((line) => sets.test(line))
  return index < 0 ? undefined : index + 1
}

/** The call that gave the name its value, as far as one line says: `read_config` of `settings = read_config(path)`. */
export function callThatSets(program: string, name: string): string | undefined {
  const sets = new RegExp(`^\\s*${name}\\s*=(?!=)\\s*(.+?)\\s*$`)
  const value = codeLines(program).find((line) => sets.test(line))
  return value === undefined ? undefined : lastCall(sets.exec(value)?.[1] ?? '')
}

/** What is called last in an expression that ends with a call: `sort` of `["b", "a"].sort()`. */
function lastCall(expression: string): string | undefined {
  if (!expression.endsWith(')')) return undefined
  let depth = 0
  for (let at = expression.length - 1; at >= 0; at -= 1) {
    if (expression[at] === ')') depth += 1
    if (expression[at] === '(') depth -= 1
    if (depth === 0) return /[A-Za-z_][\w.]*$/.exec(expression.slice(0, at))?.[0]
  }
  return undefined
}

/** Texts in quotes, of one line each. */
export function textsOf(program: string): readonly string[] {
  return [...program.matchAll(/"([^"\n]{1,60})"|'([^'\n]{1,60})'/g)].map((match) => match[1] ?? match[2] ?? '')
}

/** The functions of the program. `answers`: a `return` with something after it stands in the body. */
export function functionsOf(program: string): readonly Definition[] {
  const lines = codeLines(program)
  return lines.flatMap((line, index) => {
    const match = /^(\s*)(?:async\s+)?def\s+(\w+)/.exec(line)
    if (match === null) return []
    const width = match[1]?.length ?? 0
    const rest = lines.slice(index + 1)
    const end = rest.findIndex((one) => one.trim() !== '' && one.search(/\S/) <= width)
    const body = end < 0 ? rest : rest.slice(0, end)
    const answers = body.some((one) => /\breturn\s+\S|\byield\b/.test(one)) || /:\s*return\s+\S/.test(line)
    return [{ name: match[2] ?? '', line: index + 1, answers }]
  })
}

/** The lines of the program without comments. */
function codeLines(program: string): readonly string[] {
  return program.split('\n').map((line) => line.replace(/(^|\s)#.*$/, ''))
}
