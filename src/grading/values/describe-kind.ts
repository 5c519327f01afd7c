// What kind of thing a value is, in a learner's words.
import type { ValueType } from '../../model/check.ts'
import type { Value } from '../../model/value.ts'

const KINDS: Readonly<Record<Exclude<Value['kind'], 'object'>, string>> = {
  none: '`None`',
  bool: 'a truth value (`True` or `False`)',
  int: 'a whole number',
  float: 'a number with a fraction',
  str: 'text',
  bytes: 'bytes',
  list: 'a list',
  tuple: 'a tuple',
  set: 'a set',
  frozenset: 'a frozenset',
  dict: 'a dictionary',
}

const OBJECTS: Readonly<Record<string, string>> = {
  function: 'a function that was not called',
  method: 'a method that was not called',
  builtin_function_or_method: 'a method that was not called',
  method_descriptor: 'a method that was not called',
  generator: 'a generator',
  type: 'a class',
}

export function describeKind(value: Value): string {
  if (value.kind !== 'object') return KINDS[value.kind]
  const name = value.type.split('.').at(-1) ?? value.type
  return OBJECTS[name] ?? `${/^[aeio]/i.test(name) ? 'an' : 'a'} \`${name}\` object`
}

const TYPES: Readonly<Record<ValueType, string>> = {
  None: '`None`',
  bool: '`True` or `False`',
  int: 'a whole number (`int`)',
  float: 'a number with a fraction (`float`)',
  number: 'a number',
  str: 'text (`str`)',
  bytes: 'bytes',
  list: 'a list',
  tuple: 'a tuple',
  set: 'a set',
  dict: 'a dictionary',
}

export function describeType(type: ValueType): string {
  return TYPES[type]
}

export function isOfType(value: Value, type: ValueType): boolean {
  switch (type) {
    case 'None':
      return value.kind === 'none'
    case 'number':
      return value.kind === 'int' || value.kind === 'float'
    case 'set':
      return value.kind === 'set' || value.kind === 'frozenset'
    case 'bool':
    case 'int':
    case 'float':
    case 'str':
    case 'bytes':
    case 'list':
    case 'tuple':
    case 'dict':
      return value.kind === type
    default:
      return type satisfies never
  }
}
