// Parameter expansion: what ${…} means, with all its operations.
import type { Operation, Parameter } from '../parse/ast.ts'
import { assign, elementIndex, isName } from '../state/assign.ts'
import { ShellFailure } from '../state/jump.ts'
import type { Shell } from '../state/shell.ts'
import { readSpecial, readVariable } from '../state/special-variables.ts'
import { elementsOf, scalarOf } from '../state/variables.ts'
import type { FieldBuilder } from './fields.ts'
import { changeText } from './parameter-operations.ts'
import { evaluateNode, expandParts, expandRaw, expandText, separatorsOf } from './words.ts'

/** What a parameter is before an operation. */
type Subject =
  | { readonly kind: 'one'; readonly text: string | undefined }
  | {
      readonly kind: 'many'
      readonly items: readonly string[]
      readonly isStar: boolean
      readonly isPositional: boolean
    }

export async function expandParameter(
  shell: Shell,
  builder: FieldBuilder,
  { parameter, operation }: Parameter,
  isQuoted: boolean,
): Promise<void> {
  if (operation?.type === 'ArrayKeys') {
    const items = elementsOf(readVariable(shell, operation.array)).map(([key]) => key)
    emit(shell, builder, { kind: 'many', items, isStar: operation.star, isPositional: false }, isQuoted)
    return
  }
  if (operation?.type === 'VarNamePrefix') {
    const { prefix, star } = operation
    const names = new Set(shell.scopes.flatMap((scope) => [...scope.keys()]).filter((name) => name.startsWith(prefix)))
    emit(shell, builder, { kind: 'many', items: [...names].sort(), isStar: star, isPositional: false }, isQuoted)
    return
  }
  if (operation?.type === 'Indirection') {
    const name = await indirectName(shell, parameter)
    const inner = operation.innerOp
    await expandParameter(
      shell,
      builder,
      { type: 'ParameterExpansion', parameter: name, operation: inner ?? null },
      isQuoted,
    )
    return
  }
  const subject = await read(shell, parameter)
  await apply(shell, builder, { parameter, subject, operation, isQuoted })
}

async function indirectName(shell: Shell, parameter: string): Promise<string> {
  const subject = await read(shell, parameter)
  const text = subject.kind === 'one' ? subject.text : subject.items.join(' ')
  if (text === undefined || text === '') throw new ShellFailure(`${parameter}: invalid indirect expansion`)
  if (!/^([A-Za-z_]\w*(\[.+\])?|[@*#?$!-]|\d+)$/s.test(text)) throw new ShellFailure(`${text}: invalid variable name`)
  return text
}

async function read(shell: Shell, parameter: string): Promise<Subject> {
  if (parameter === '@' || parameter === '*')
    return { kind: 'many', items: shell.positional, isStar: parameter === '*', isPositional: true }
  const special = readSpecial(shell, parameter)
  if (special !== null) return { kind: 'one', text: special }
  const [, name, key] = /^([A-Za-z_]\w*)\[(.+)\]$/s.exec(parameter) ?? []
  if (name === undefined || key === undefined) {
    if (!isName(parameter)) throw new ShellFailure(`\${${parameter}}: bad substitution`)
    return { kind: 'one', text: scalarOf(readVariable(shell, parameter)) }
  }
  const value = readVariable(shell, name)
  if (key === '@' || key === '*')
    return { kind: 'many', items: elementsOf(value).map(([, text]) => text), isStar: key === '*', isPositional: false }
  if (value?.kind === 'map') return { kind: 'one', text: value.items.get(await expandKey(shell, key)) }
  const items = value?.kind === 'list' ? value.items : new Map(elementsOf(value).map(([, text]) => [0, text]))
  return { kind: 'one', text: items.get(elementIndex(shell, items, await expandRaw(shell, key), name)) }
}

/** The key of an element of a map, its quotes removed. */
export async function expandKey(shell: Shell, key: string): Promise<string> {
  if (/^'.*'$/s.test(key)) return key.slice(1, -1)
  return expandRaw(shell, /^".*"$/s.test(key) ? key.slice(1, -1) : key)
}

function emit(shell: Shell, builder: FieldBuilder, subject: Subject, isQuoted: boolean): void {
  if (subject.kind === 'one') {
    if (isQuoted) builder.add(subject.text ?? '', true)
    else builder.addSplit(subject.text ?? '')
    return
  }
  const { items, isStar } = subject
  const [separator = ''] = separatorsOf(shell)
  if (isStar && (isQuoted || !builder.isSplitting)) {
    if (isQuoted) builder.add(items.join(separator), true)
    else builder.addSplit(items.join(separator))
    return
  }
  for (const [index, item] of items.entries()) {
    if (index > 0) {
      if (builder.isSplitting) builder.end()
      else builder.add(' ', isQuoted)
    }
    if (isQuoted) {
      builder.mark()
      builder.add(item, true)
    } else builder.addSplit(item)
  }
}

type Applied = {
  readonly parameter: string
  readonly subject: Subject
  readonly operation: Exclude<Operation, { type: 'ArrayKeys' | 'VarNamePrefix' | 'Indirection' }> | null
  readonly isQuoted: boolean
}

async function apply(shell: Shell, builder: FieldBuilder, applied: Applied): Promise<void> {
  const { parameter, subject, operation, isQuoted } = applied
  const isUnset = subject.kind === 'one' ? subject.text === undefined : subject.items.length === 0
  const isEmpty =
    isUnset ||
    (subject.kind === 'one' ? subject.text === '' : subject.items.join('') === '' && subject.items.length < 2)
  switch (operation?.type) {
    case 'DefaultValue':
      if (operation.checkEmpty ? isEmpty : isUnset) await expandParts(shell, builder, operation.word.parts, isQuoted)
      else emit(shell, builder, subject, isQuoted)
      return
    case 'UseAlternative':
      if (!(operation.checkEmpty ? isEmpty : isUnset)) await expandParts(shell, builder, operation.word.parts, isQuoted)
      return
    case 'AssignDefault': {
      if (!(operation.checkEmpty ? isEmpty : isUnset)) return emit(shell, builder, subject, isQuoted)
      const text = await expandText(shell, operation.word)
      if (!/^[A-Za-z_]/.test(parameter)) throw new ShellFailure(`$${parameter}: cannot assign in this way`)
      assign(shell, parameter, text)
      return emit(shell, builder, { kind: 'one', text }, isQuoted)
    }
    case 'ErrorIfUnset': {
      if (!(operation.checkEmpty ? isEmpty : isUnset)) return emit(shell, builder, subject, isQuoted)
      const said = operation.word === null ? '' : await expandText(shell, operation.word)
      const fallback = operation.checkEmpty ? 'parameter null or not set' : 'parameter not set'
      throw new ShellFailure(`${parameter}: ${said === '' ? fallback : said}`, UNSET_STATUS, true)
    }
    case 'BadSubstitution':
      throw new ShellFailure(`${operation.text}: bad substitution`)
    case 'LengthSliceError':
      throw new ShellFailure(`\${${parameter}}: bad substitution`)
    default:
      checkSet(shell, parameter, isUnset && subject.kind === 'one')
      emit(shell, builder, await changed(shell, subject, operation ?? null, parameter), isQuoted)
  }
}

/** What a shell with -c ends with; one with a file ends with 1. */
const UNSET_STATUS = 127

function checkSet(shell: Shell, parameter: string, isUnset: boolean): void {
  if (!isUnset || !shell.options.nounset) return
  const shown = /^\d+$/.test(parameter) ? `$${parameter}` : parameter
  throw new ShellFailure(`${shown}: unbound variable`, UNSET_STATUS, true)
}

type Changing = Extract<
  Operation,
  { type: 'Length' | 'Substring' | 'PatternRemoval' | 'PatternReplacement' | 'CaseModification' | 'Transform' }
>

async function changed(
  shell: Shell,
  subject: Subject,
  operation: Changing | null,
  parameter: string,
): Promise<Subject> {
  if (operation === null) return subject
  if (operation.type === 'Length') {
    const length = subject.kind === 'many' ? subject.items.length : [...(subject.text ?? '')].length
    return { kind: 'one', text: String(length) }
  }
  if (operation.type === 'Substring') {
    const from = Number(await evaluateNode(shell, operation.offset))
    const length = operation.length === null ? undefined : Number(await evaluateNode(shell, operation.length))
    return part(shell, subject, from, length)
  }
  if (subject.kind === 'one')
    return subject.text === undefined && operation.type !== 'Transform'
      ? subject
      : { kind: 'one', text: await changeText(shell, subject.text ?? '', operation, parameter) }
  const items: string[] = []
  for (const item of subject.items) items.push(await changeText(shell, item, operation, parameter))
  return { ...subject, items }
}

function part(shell: Shell, subject: Subject, from: number, length: number | undefined): Subject {
  if (subject.kind === 'one') {
    const letters = [...(subject.text ?? '')]
    const start = from < 0 ? letters.length + from : from
    if (start < 0) return { kind: 'one', text: '' }
    const end = length === undefined ? letters.length : length < 0 ? letters.length + length : start + length
    if (end < start) throw new ShellFailure(`${length}: substring expression < 0`)
    return { kind: 'one', text: letters.slice(start, end).join('') }
  }
  const items = subject.isPositional ? [shell.name, ...subject.items] : subject.items
  const start = from < 0 ? items.length + from : from
  if (start < 0) return { ...subject, items: [] }
  if (length !== undefined && length < 0) throw new ShellFailure(`${length}: substring expression < 0`)
  return { ...subject, items: items.slice(Math.max(start, 0), length === undefined ? undefined : start + length) }
}
