// The facts that sentences of the catalogue can ask for, each found in the error, in the text of the program and in the values that it held.
// A fact that is not known is undefined; a guess would send somebody the wrong way.
import type { Value } from '../../model/value.ts'
import type { Found } from '../pattern.ts'
import { indexedFact, keyFact } from './held-values.ts'
import { nearWord } from './near-word.ts'
import { nothingFact } from './nothing.ts'
import { functionsOf, lineOf, lineThatSets, namesOf } from './program-text.ts'
import { BUILT_IN, KEYWORDS, METHODS, MODULES, OTHER_WORDS } from './python-names.ts'

export type Scene = {
  readonly program: string
  readonly line: number | undefined
  /** What stood in the holes of the pattern that met. */
  readonly found: Found
  /** Names at the top level of the program when it ended, with their values. */
  readonly holds: Readonly<Record<string, Value>>
}

type Fact = (scene: Scene) => string | number | undefined

export function factOf(name: string, scene: Scene): string | undefined {
  const fact = scene.found[name] ?? FACTS[name]?.(scene)
  return fact === undefined || fact === '' ? undefined : String(fact)
}

const FACTS: Readonly<Record<string, Fact>> = {
  line: ({ line }) => line,
  /** The name that `{name}` may have been meant to be. */
  near: ({ found, program, holds }) =>
    nearWord(found.name ?? '', [...namesOf(program), ...Object.keys(holds), ...BUILT_IN, ...KEYWORDS]),
  /** `{name}`, where it is a module that can be imported. */
  module: ({ found }) => MODULES.find((name) => name === found.name),
  nearModule: ({ found }) => nearWord(found.name ?? '', MODULES),
  /** A line below that gives `{name}` its value. */
  laterLine: ({ found, program, line = 0 }) => {
    const set = lineThatSets(program, found.name ?? '')
    return set !== undefined && set > line ? set : undefined
  },
  /** The line of the error, where it gives `{name}` a value that is made from the name itself. */
  countsOn: ({ found, program, line }) => {
    const name = found.name ?? ''
    return new RegExp(`^\\s*${name}\\s*([-+*/]=|=.*\\b${name}\\b)`).test(lineOf(program, line)) ? name : undefined
  },
  /** A keyword that the first word of the line may have been meant to be. */
  nearKeyword: ({ program, line }) => nearWord(firstWord(program, line) ?? '', [...KEYWORDS, 'print']),
  firstWord: ({ program, line }) => firstWord(program, line),
  nearMethod: ({ found }) => nearWord(found.attribute ?? '', METHODS[found.type ?? ''] ?? []),
  nearDict: ({ found }) => nearWord(found.attribute ?? '', METHODS.dict ?? []),
  /** A method of another kind of value that may have been meant. */
  nearOther: ({ found }) => nearWord(found.attribute ?? '', [...OWNERS.keys()]),
  nearOwner: ({ found }) => WORDS[OWNERS.get(nearWord(found.attribute ?? '', [...OWNERS.keys()]) ?? '') ?? ''],
  otherWord: ({ found }) => OTHER_WORDS[found.attribute ?? ''],
  /** An attribute that the program itself sets on its objects. */
  nearOwn: ({ found, program }) =>
    nearWord(found.attribute ?? '', [
      ...[...program.matchAll(/\bself\.(\w+)/g)].map((match) => match[1] ?? ''),
      ...functionsOf(program).map(({ name }) => name),
    ]),
  /** The kind of value that has `{attribute}`, where there is one only. */
  owner: ({ found }) => WORDS[OWNERS.get(found.attribute ?? '') ?? ''],
  /** A built-in name that the program gave another meaning, and that is called in the line. */
  shadowed: (scene) => shadowedIn(scene),
  shadowedLine: (scene) => lineThatSets(scene.program, shadowedIn(scene) ?? ''),
  /** What is called in the line, where it is one name. */
  called: ({ program, line }) => {
    const names = [...lineOf(program, line).matchAll(/(?<![\w.])([A-Za-z_]\w*)\s*\(/g)].map((match) => match[1] ?? '')
    const own = names.filter((name) => !BUILT_IN.includes(name) && !KEYWORDS.includes(name))
    return own.length === 1 ? own[0] : undefined
  },
  /** In plain words: "a number" for `int`. */
  kind: ({ found }) => WORDS[found.type ?? ''] ?? (found.type === undefined ? undefined : `a \`${found.type}\``),
  otherKind: ({ found }) =>
    WORDS[found.other ?? ''] ?? (found.other === undefined ? undefined : `a \`${found.other}\``),
  nearKey: (scene) => keyFact('near', scene),
  keys: (scene) => keyFact('all', scene),
  indexedDict: (scene) => keyFact('name', scene),
  indexed: (scene) => indexedFact('name', scene),
  items: (scene) => indexedFact('items', scene),
  lastIndex: (scene) => indexedFact('last', scene),
  noReturn: (scene) => nothingFact('function', scene),
  noReturnLine: (scene) => nothingFact('line', scene),
  nothingCall: (scene) => nothingFact('call', scene),
  nothing: (scene) => nothingFact('name', scene),
}

const WORDS: Readonly<Record<string, string>> = {
  str: 'a text',
  int: 'a whole number',
  float: 'a number with a point',
  bool: 'True or False',
  list: 'a list',
  dict: 'a dict',
  tuple: 'a tuple',
  set: 'a set',
  bytes: 'bytes',
  NoneType: '`None`',
  function: 'a function',
  module: 'a module',
  builtin_function_or_method: 'a function',
  method: 'a function',
  coroutine: 'an async call that was not awaited',
  type: 'a class',
}

/** Method → the only kind of value that has it. Bytes have what texts have, and are seldom meant. */
const OWNERS: ReadonlyMap<string, string> = new Map(
  Object.entries(METHODS).flatMap(([type, methods]) => {
    const others = Object.entries(METHODS).flatMap(([other, theirs]) =>
      other === type || other === 'bytes' ? [] : theirs,
    )
    return type === 'bytes' ? [] : methods.flatMap((name) => (others.includes(name) ? [] : [[name, type] as const]))
  }),
)

function firstWord(program: string, line: number | undefined): string | undefined {
  return /^\s*([A-Za-z_]\w*)/.exec(lineOf(program, line))?.[1]
}

function shadowedIn({ program, line }: Scene): string | undefined {
  const called = [...lineOf(program, line).matchAll(/(?<![\w.])([A-Za-z_]\w*)\s*\(/g)].map((match) => match[1] ?? '')
  return called.find((name) => BUILT_IN.includes(name) && lineThatSets(program, name) !== undefined)
}
