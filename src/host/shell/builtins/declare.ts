// Builtins that make and show variables: declare, local, export, readonly, unset, let.
import { evaluate } from '../expand/arithmetic.ts'
import { attributesOf } from '../expand/parameter-operations.ts'
import { quoteDouble } from '../expand/quote.ts'
import { arrayArgument } from '../run/declaration.ts'
import { assign, assignArray, isName, readTarget, unsetVariable } from '../state/assign.ts'
import { ShellFailure } from '../state/jump.ts'
import { complain, type Shell } from '../state/shell.ts'
import {
  checkWritable,
  createVariable,
  elementsOf,
  findVariable,
  targetName,
  type Variable,
  variableFor,
} from '../state/variables.ts'
import type { Builtin } from './builtins.ts'

type Wish = {
  readonly on: ReadonlySet<string>
  readonly off: ReadonlySet<string>
  readonly isLocal: boolean
}

const USAGE: Readonly<Record<string, string>> = {
  declare: 'declare: usage: declare [-aAfFgiIlnrtux] [name[=value] ...] or declare -p [-aAfFilnrtux] [name ...]\n',
  typeset: 'typeset: usage: typeset [-aAfFgiIlnrtux] name[=value] ... or typeset -p [-aAfFilnrtux] [name ...]\n',
  local: 'local: usage: local [option] name[=value] ...\n',
  export: 'export: usage: export [-fn] [name[=value] ...] or export -p\n',
  readonly: 'readonly: usage: readonly [-aAf] [name[=value] ...] or readonly -p\n',
}

const declare: Builtin = async (shell, argv) => {
  const [called = 'declare'] = argv
  const on = new Set<string>()
  const off = new Set<string>()
  let at = 1
  for (; /^[-+]./.test(argv[at] ?? ''); at += 1) {
    const word = argv[at] ?? ''
    if (word === '--') {
      at += 1
      break
    }
    for (const letter of word.slice(1)) {
      if (!'aAfFgiIlnprtux'.includes(letter)) {
        await complain(shell, `${called}: ${word.slice(0, 1)}${letter}: invalid option`)
        await shell.system.write(2, USAGE[called] ?? '')
        return 2
      }
      const set = word.startsWith('-') ? on : off
      set.add(letter)
    }
  }
  const names = argv.slice(at)
  if (called === 'local' && shell.frames.every((frame) => frame.name === 'source')) {
    await complain(shell, 'local: can only be used in a function')
    return 1
  }
  if (called === 'export') on.add('x')
  if (called === 'readonly') on.add('r')
  if (on.has('n') && called === 'export') {
    on.delete('n')
    on.delete('x')
    off.add('x')
  }
  if (on.has('f') || on.has('F')) return showFunctions(shell, names, on.has('F'))
  if (names.length === 0 || on.has('p')) return show(shell, names, on)
  const isLocal =
    called === 'local' || ((called === 'declare' || called === 'typeset') && shell.scopes.length > 1 && !on.has('g'))
  let status = 0
  for (const name of names) if (!(await declareOne(shell, called, name, { on, off, isLocal }))) status = 1
  return status
}

async function declareOne(shell: Shell, called: string, argument: string, wish: Wish): Promise<boolean> {
  const [, target = '', plus = '', , text] = /^([^=+]*(?:\[[^\]]*\])?)(\+?)(=(.*))?$/s.exec(argument) ?? []
  const read = readTarget(target)
  if (read === undefined) {
    await complain(shell, `${called}: \`${argument}': not a valid identifier`)
    return false
  }
  try {
    const variable = place(shell, read.name, wish)
    if (text !== undefined || wish.off.has('r')) checkWritable(variable, read.name)
    giveAttributes(variable, wish)
    const items = arrayArgument(shell, argument)
    if (items !== undefined) assignArray(shell, read.name, items, plus === '+')
    else if (text !== undefined) assign(shell, wish.on.has('n') ? read.name : target, text, plus === '+')
    if (wish.on.has('n')) variable.reference = true
    if (wish.on.has('r')) variable.readonly = true
    return true
  } catch (failure) {
    if (!(failure instanceof ShellFailure) || failure.isFatal) throw failure
    await complain(shell, `${called === 'local' || called === 'declare' ? `${called}: ` : ''}${failure.message}`)
    return false
  }
}

function place(shell: Shell, name: string, { isLocal, on }: Wish): Variable {
  const scope = shell.scopes.at(-1)
  if (!isLocal || scope === undefined)
    return on.has('n') ? variableFor(shell.scopes, name) : variableFor(shell.scopes, targetName(shell.scopes, name))
  const there = scope.get(name)
  if (there !== undefined) return there
  const outer = findVariable(shell.scopes, name)
  if (outer?.readonly === true) throw new ShellFailure(`${name}: readonly variable`)
  const made = createVariable()
  made.exported = outer?.exported === true
  scope.set(name, made)
  return made
}

function giveAttributes(variable: Variable, { on, off }: Wish): void {
  if (on.has('x')) variable.exported = true
  if (off.has('x')) variable.exported = false
  if (on.has('i')) variable.integer = true
  if (off.has('i')) variable.integer = false
  if (on.has('l')) variable.letters = 'lower'
  if (on.has('u')) variable.letters = 'upper'
  if (off.has('l') || off.has('u')) variable.letters = undefined
  if (on.has('A') && variable.value?.kind !== 'map') variable.value = { kind: 'map', items: new Map() }
  if (on.has('a') && variable.value?.kind !== 'list') {
    const items = new Map(elementsOf(variable.value).map(([, text], index) => [index, text]))
    variable.value = { kind: 'list', items }
  }
}

async function show(shell: Shell, names: readonly string[], on: ReadonlySet<string>): Promise<number> {
  const all = [...new Set(shell.scopes.flatMap((scope) => [...scope.keys()]))].sort()
  let status = 0
  for (const name of names.length > 0 ? names : all) {
    const variable = shell.scopes.findLast((scope) => scope.has(name))?.get(name)
    if (variable === undefined) {
      await complain(shell, `declare: ${name}: not found`)
      status = 1
      continue
    }
    if (names.length === 0 && ((on.has('x') && !variable.exported) || (on.has('r') && !variable.readonly))) continue
    await shell.system.write(1, `${declaration(name, variable)}\n`)
  }
  return status
}

/** As `declare -p` shows it. */
function declaration(name: string, variable: Variable): string {
  const flags = attributesOf(variable)
  const start = `declare -${flags === '' ? '-' : flags} ${name}`
  const { value } = variable
  if (value === undefined) return start
  if (value.kind === 'text') return `${start}=${quoteDouble(value.text)}`
  const items = elementsOf(value).map(([key, text]) => `[${keyText(key)}]=${quoteDouble(text)}`)
  return `${start}=(${items.join(' ')}${value.kind === 'map' && items.length > 0 ? ' ' : ''})`
}

function keyText(key: string): string {
  return /^[\w./:@%+=-]+$/.test(key) ? key : quoteDouble(key)
}

// Unlike Linux: the builtin declare -f tells the names of functions, not their text.
async function showFunctions(shell: Shell, names: readonly string[], onlyNames: boolean): Promise<number> {
  if (names.length === 0) {
    await shell.system.write(
      1,
      [...shell.functions.keys()]
        .sort()
        .map((name) => `declare -f ${name}\n`)
        .join(''),
    )
    return 0
  }
  const missing = names.filter((name) => !shell.functions.has(name))
  const found = names.filter((name) => shell.functions.has(name))
  await shell.system.write(1, found.map((name) => (onlyNames ? `${name}\n` : `${name} ()\n`)).join(''))
  return missing.length > 0 ? 1 : 0
}

const unset: Builtin = async (shell, argv) => {
  const options = argv
    .slice(1)
    .filter((word) => /^-[fvn]+$/.test(word))
    .join('')
  let status = 0
  for (const name of argv.slice(1).filter((word) => !/^-[fvn]+$/.test(word))) {
    if (
      options.includes('f') ||
      (!options.includes('v') && isName(name) && !shell.scopes.some((scope) => scope.has(name)))
    ) {
      shell.functions.delete(name)
      continue
    }
    try {
      unsetVariable(
        shell,
        options.includes('n') ? name : readTarget(name)?.key === undefined ? targetName(shell.scopes, name) : name,
      )
    } catch (failure) {
      if (!(failure instanceof ShellFailure)) throw failure
      await complain(shell, `unset: ${failure.message}`)
      status = 1
    }
  }
  return status
}

const letValues: Builtin = async (shell, argv) => {
  if (argv.length === 1) {
    await complain(shell, 'let: expression expected')
    return 1
  }
  let value = 0n
  for (const text of argv.slice(1)) {
    try {
      value = evaluate(shell, text)
    } catch (failure) {
      if (!(failure instanceof ShellFailure) || failure.isFatal) throw failure
      await complain(shell, `let: ${failure.message}`)
      return 1
    }
  }
  return value === 0n ? 1 : 0
}

export const declarationBuiltins: Readonly<Record<string, Builtin>> = {
  declare,
  typeset: declare,
  local: declare,
  export: declare,
  readonly: declare,
  unset,
  let: letValues,
}
