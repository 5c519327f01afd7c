// The variables of a shell: values, attributes and scopes of functions. What is computed, such as RANDOM, is in special-variables.ts.
import { ShellFailure } from './jump.ts'

export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: Map<number, string> }
  | { readonly kind: 'map'; readonly items: Map<string, string> }

export type Variable = {
  /** undefined: declared without a value. */
  value: Value | undefined
  exported: boolean
  readonly: boolean
  integer: boolean
  letters: 'upper' | 'lower' | undefined
  reference: boolean
}

/** Innermost last; the first one is global. */
export type Scopes = Map<string, Variable>[]

export function createVariable(value?: Value): Variable {
  return { value, exported: false, readonly: false, integer: false, letters: undefined, reference: false }
}

export function textValue(text: string): Value {
  return { kind: 'text', text }
}

/** A copy that shares nothing, for a subshell. */
export function copyScopes(scopes: Scopes): Scopes {
  return scopes.map((scope) => new Map([...scope].map(([name, variable]) => [name, copyVariable(variable)])))
}

export function copyVariable(variable: Variable): Variable {
  return { ...variable, value: copyValue(variable.value) }
}

function copyValue(value: Value | undefined): Value | undefined {
  switch (value?.kind) {
    case 'list':
      return { kind: 'list', items: new Map(value.items) }
    case 'map':
      return { kind: 'map', items: new Map(value.items) }
    default:
      return value
  }
}

const MOST_REFERENCES = 8

/** The variable that a name means now, names that stand for others followed. */
export function findVariable(scopes: Scopes, name: string, depth = 0): Variable | undefined {
  for (let at = scopes.length - 1; at >= 0; at -= 1) {
    const variable = scopes[at]?.get(name)
    if (variable === undefined) continue
    const target = variable.reference && variable.value?.kind === 'text' ? variable.value.text : ''
    if (target === '' || depth >= MOST_REFERENCES) return variable
    return findVariable(scopes, target, depth + 1)
  }
  return undefined
}

/** The name that is meant in the end by a name that may stand for another. */
/** The names of all variables that are set. */
export function namesOf(scopes: Scopes): string[] {
  return [...new Set(scopes.flatMap((scope) => [...scope.keys()]))]
}

export function targetName(scopes: Scopes, name: string): string {
  let at = name
  for (let step = 0; step < MOST_REFERENCES; step += 1) {
    const variable = scopes.findLast((scope) => scope.has(at))?.get(at)
    if (variable?.reference !== true || variable.value?.kind !== 'text' || variable.value.text === '') return at
    at = variable.value.text
  }
  return at
}

/** The variable of a name, made in the global scope where there is none. */
export function variableFor(scopes: Scopes, name: string): Variable {
  const found = findVariable(scopes, name)
  if (found !== undefined) return found
  const made = createVariable()
  scopes[0]?.set(targetName(scopes, name), made)
  return made
}

/** Throws where the variable may not be changed. */
export function checkWritable(variable: Variable | undefined, name: string): void {
  if (variable?.readonly === true) throw new ShellFailure(`${name}: readonly variable`)
}

/** What a variable is as one text: element 0 of a list. */
export function scalarOf(value: Value | undefined): string | undefined {
  switch (value?.kind) {
    case undefined:
      return undefined
    case 'text':
      return value.text
    case 'list':
      return value.items.get(0)
    default:
      return value?.items.get('0')
  }
}

/** The elements in order, with their keys. */
export function elementsOf(value: Value | undefined): [string, string][] {
  switch (value?.kind) {
    case undefined:
      return []
    case 'text':
      return [['0', value.text]]
    case 'list':
      return [...value.items].sort(([one], [other]) => one - other).map(([key, text]) => [String(key), text])
    default:
      return [...(value?.items ?? [])]
  }
}

export function applyLetters(variable: Variable, text: string): string {
  if (variable.letters === undefined) return text
  return variable.letters === 'upper' ? text.toUpperCase() : text.toLowerCase()
}
