// Where a None came from: a function that has no return, or a method that changes a value and answers with nothing.
import type { Scene } from './facts.ts'
import { callThatSets, functionsOf, lineOf } from './program-text.ts'
import { ANSWER_NOTHING, KEYWORDS } from './python-names.ts'

/** `function` and `line`: a function of the program that answers with nothing. `call`: `print`, `sort` and the like. `name`: what is None. */
export function nothingFact(what: 'function' | 'line' | 'call' | 'name', scene: Scene): string | undefined {
  const name = noneIn(scene)
  if (what === 'name') return name
  const calls = [...callsOf(name, scene)]
  if (what === 'call') {
    const call = calls.find((one) => ANSWER_NOTHING.includes(lastPart(one)))
    return call === undefined ? undefined : lastPart(call)
  }
  const silent = functionsOf(scene.program).find((one) => !one.answers && calls.includes(one.name))
  if (silent === undefined) return undefined
  return what === 'function' ? silent.name : String(silent.line)
}

/** The calls whose answer the line uses: the one that set the name, or those of the line itself. */
function callsOf(name: string | undefined, { program, line }: Scene): readonly string[] {
  if (name !== undefined) {
    const call = callThatSets(program, name)
    return call === undefined ? [] : [call]
  }
  // What is used at once: `get()["a"]`, `get().strip()`, `get() + 1`, `for x in get():`.
  const text = lineOf(program, line)
  return [
    ...text.matchAll(/([A-Za-z_][\w.]*)\([^()]*\)\s*(?:[[.+\-*/<>]|:\s*$)|=\s*([A-Za-z_][\w.]*)\([^()]*\)\s*$/g),
  ].map((match) => match[1] ?? match[2] ?? '')
}

/** The name in the line that is None, where there is one only. */
function noneIn({ program, line, holds }: Scene): string | undefined {
  const text = lineOf(program, line).replace(/"[^"]*"|'[^']*'/g, '""')
  const used = text.replace(/^\s*[\w, ]+=(?!=)/, '')
  const names = new Set([...used.matchAll(/(?<![\w.])[A-Za-z_]\w*/g)].map(([name]) => name))
  const own = [...names].filter((name) => !KEYWORDS.includes(name))
  const none = own.filter((name) => Object.hasOwn(holds, name) && holds[name]?.kind === 'none')
  if (none.length > 0) return none.length === 1 ? none[0] : undefined
  // Inside a function the values are not known: then a name that such a call has set.
  const silent = functionsOf(program).filter(({ answers }) => !answers)
  const set = own.filter((name) => {
    const call = Object.hasOwn(holds, name) ? undefined : callThatSets(program, name)
    return call !== undefined && (ANSWER_NOTHING.includes(lastPart(call)) || silent.some((one) => one.name === call))
  })
  return set.length === 1 ? set[0] : undefined
}

function lastPart(call: string): string {
  return call.slice(call.lastIndexOf('.') + 1)
}
