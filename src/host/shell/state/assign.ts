// Sets variables: attributes, elements of lists and maps, appending. What a word expands to is not known here.
import { evaluate } from '../expand/arithmetic.ts'
import { ShellFailure } from './jump.ts'
import type { Shell } from './shell.ts'
import {
  applyLetters,
  checkWritable,
  scalarOf,
  targetName,
  textValue,
  type Variable,
  variableFor,
} from './variables.ts'

const NAME = /^[A-Za-z_]\w*$/

export function isName(text: string): boolean {
  return NAME.test(text)
}

/** `name` or `name[key]`; undefined for anything else. */
export function readTarget(text: string): { readonly name: string; readonly key?: string } | undefined {
  const [, name, , key] = /^([A-Za-z_]\w*)(\[(.+)\])?$/s.exec(text) ?? []
  if (name === undefined) return undefined
  return key === undefined ? { name } : { name, key }
}

/** Sets a variable, or an element of one, by a name such as `a` or `a[3]`. Throws ShellFailure. */
export function assign(shell: Shell, target: string, text: string, append = false): void {
  const read = readTarget(target)
  if (read === undefined) throw new ShellFailure(`\`${target}': not a valid identifier`)
  const meant = read.key === undefined ? (readTarget(targetName(shell.scopes, read.name)) ?? read) : read
  if (meant.key === undefined) assignScalar(shell, meant.name, text, append)
  else assignElement(shell, meant.name, meant.key, text, append)
}

function assignScalar(shell: Shell, name: string, text: string, append: boolean): void {
  if (name === 'SECONDS') {
    shell.startedMs = shell.system.nowMs() - Number(text) * 1000
    return
  }
  const variable = variableFor(shell.scopes, name)
  checkWritable(variable, name)
  if (name === 'OPTIND') shell.letter = 0
  const before = scalarOf(variable.value) ?? ''
  const next = joinedText(shell, variable, before, text, append)
  if (variable.value?.kind === 'list') variable.value.items.set(0, next)
  else if (variable.value?.kind === 'map') variable.value.items.set('0', next)
  else variable.value = textValue(next)
  if (shell.options.allexport) variable.exported = true
}

function joinedText(shell: Shell, variable: Variable, before: string, text: string, append: boolean): string {
  if (variable.integer) {
    const added = evaluate(shell, text)
    return String(append ? BigInt.asIntN(64, evaluate(shell, before) + added) : added)
  }
  return applyLetters(variable, append ? before + text : text)
}

function assignElement(shell: Shell, name: string, key: string, text: string, append: boolean): void {
  const variable = variableFor(shell.scopes, name)
  checkWritable(variable, name)
  if (variable.value?.kind === 'map') {
    const at = key.replace(/^(['"])(.*)\1$/s, '$2')
    variable.value.items.set(at, joinedText(shell, variable, variable.value.items.get(at) ?? '', text, append))
    return
  }
  const items = listItems(variable)
  const at = elementIndex(shell, items, key, `${name}[${key}]`)
  items.set(at, joinedText(shell, variable, items.get(at) ?? '', text, append))
}

/** Turns a variable into a list where it is none, and gives its items. */
export function listItems(variable: Variable): Map<number, string> {
  if (variable.value?.kind === 'list') return variable.value.items
  const items = new Map<number, string>()
  const text = scalarOf(variable.value)
  if (text !== undefined) items.set(0, text)
  variable.value = { kind: 'list', items }
  return items
}

/** The index that a subscript means; negative ones count from the end. Throws ShellFailure. */
export function elementIndex(shell: Shell, items: ReadonlyMap<number, string>, key: string, shown: string): number {
  const number = Number(evaluate(shell, key))
  if (number >= 0) return number
  const index = nextIndex(items) + number
  if (index < 0) throw new ShellFailure(`${shown}: bad array subscript`)
  return index
}

export function nextIndex(items: ReadonlyMap<number, string>): number {
  let next = 0
  for (const index of items.keys()) next = Math.max(next, index + 1)
  return next
}

export type ArrayItem = { readonly key?: string; readonly text: string; readonly append?: boolean }

/** `name=(…)` and `name+=(…)`. Throws ShellFailure. */
export function assignArray(shell: Shell, name: string, given: readonly ArrayItem[], append: boolean): void {
  const variable = variableFor(shell.scopes, name)
  checkWritable(variable, name)
  if (variable.value?.kind === 'map') {
    assignMap(variable, given, append)
    return
  }
  const items = append ? listItems(variable) : new Map<number, string>()
  let at = nextIndex(items)
  for (const item of given) {
    if (item.key !== undefined) at = elementIndex(shell, items, item.key, `${name}[${item.key}]`)
    const before = item.append === true ? (items.get(at) ?? '') : ''
    items.set(at, joinedText(shell, variable, before, item.text, item.append === true))
    at += 1
  }
  variable.value = { kind: 'list', items }
  if (shell.options.allexport) variable.exported = true
}

function assignMap(variable: Variable, given: readonly ArrayItem[], append: boolean): void {
  const items = append && variable.value?.kind === 'map' ? variable.value.items : new Map<string, string>()
  const plain: string[] = []
  for (const item of given) {
    if (item.key === undefined) plain.push(item.text)
    else items.set(item.key, (item.append === true ? (items.get(item.key) ?? '') : '') + item.text)
  }
  for (let at = 0; at < plain.length; at += 2) items.set(plain[at] ?? '', plain[at + 1] ?? '')
  variable.value = { kind: 'map', items }
}

/** `unset name` or `unset name[key]`. Throws ShellFailure. */
export function unsetVariable(shell: Shell, target: string): void {
  const read = readTarget(target)
  if (read === undefined) throw new ShellFailure(`\`${target}': not a valid identifier`)
  const scope = shell.scopes.findLast((one) => one.has(read.name))
  const variable = scope?.get(read.name)
  if (variable?.readonly === true) throw new ShellFailure(`${read.name}: cannot unset: readonly variable`)
  if (variable === undefined || scope === undefined) return
  if (read.key === undefined) {
    if (scope === shell.scopes[0]) scope.delete(read.name)
    else variable.value = undefined
    return
  }
  if (variable.value?.kind === 'map') variable.value.items.delete(read.key.replace(/^(['"])(.*)\1$/s, '$2'))
  else if (variable.value?.kind === 'list') {
    if (read.key === '@' || read.key === '*') variable.value.items.clear()
    else variable.value.items.delete(elementIndex(shell, variable.value.items, read.key, read.key))
  }
}
