// Builtins for the shell's own settings: set, shopt, ulimit.
import { quoteForInput } from '../expand/quote.ts'
import { complain, type Options, type Shell } from '../state/shell.ts'
import { elementsOf } from '../state/variables.ts'
import type { Builtin } from './builtins.ts'

const LETTERS: Readonly<Record<string, keyof Options>> = {
  a: 'allexport',
  e: 'errexit',
  f: 'noglob',
  n: 'noexec',
  u: 'nounset',
  v: 'verbose',
  x: 'xtrace',
  C: 'noclobber',
  E: 'errtrace',
}
/** Known, but of no meaning here. */
const SILENT = 'bhkmprtBHPT'
const ALWAYS_ON = ['braceexpand', 'hashall', 'interactive-comments']
const ALWAYS_OFF = [
  'emacs',
  'functrace',
  'histexpand',
  'history',
  'ignoreeof',
  'keyword',
  'monitor',
  'nolog',
  'notify',
  'onecmd',
  'physical',
  'privileged',
  'vi',
]
const NAME_WIDTH = 15

/** One option by its letter or name; false where there is none such. */
export function setOption(shell: Shell, option: string, isOn: boolean): boolean {
  const name = LETTERS[option] ?? option
  if (Object.hasOwn(shell.options, name)) {
    shell.options[name as keyof Options] = isOn
    return true
  }
  return SILENT.includes(option) || ALWAYS_ON.includes(option) || ALWAYS_OFF.includes(option)
}

const USAGE = 'set: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]\n'

const set: Builtin = async (shell, argv) => {
  if (argv.length === 1) {
    await listVariables(shell)
    return 0
  }
  const args = argv.slice(1)
  while (args.length > 0) {
    const word = args[0] ?? ''
    if (word === '--') {
      shell.positional = args.slice(1)
      return 0
    }
    if (word === '-') {
      shell.options.xtrace = false
      shell.options.verbose = false
      if (args.length > 1) shell.positional = args.slice(1)
      return 0
    }
    if (!/^[-+]./.test(word)) break
    args.shift()
    for (const letter of word.slice(1)) {
      const isOn = word.startsWith('-')
      if (letter === 'o') {
        const name = args.shift()
        if (name === undefined) {
          await listOptions(shell, isOn)
          return 0
        }
        if (!setOption(shell, name, isOn) || name.length === 1) {
          await complain(shell, `set: ${name}: invalid option name`)
          return 2
        }
      } else if (!setOption(shell, letter, isOn)) {
        await complain(shell, `set: ${word.slice(0, 1)}${letter}: invalid option`)
        await shell.system.write(2, USAGE)
        return 2
      }
    }
  }
  if (args.length > 0) shell.positional = args
  return 0
}

async function listOptions(shell: Shell, asTable: boolean): Promise<void> {
  const all = [
    ...Object.entries(shell.options).filter(([name]) => name !== 'errtrace' || true),
    ...ALWAYS_ON.map((name) => [name, true] as const),
    ...ALWAYS_OFF.map((name) => [name, false] as const),
  ].sort(([one], [other]) => (one < other ? -1 : 1))
  const lines = all.map(([name, isOn]) =>
    asTable ? `${name.padEnd(NAME_WIDTH)}\t${isOn ? 'on' : 'off'}` : `set ${isOn ? '-' : '+'}o ${name}`,
  )
  await shell.system.write(1, `${lines.join('\n')}\n`)
}

async function listVariables(shell: Shell): Promise<void> {
  const names = [...new Set(shell.scopes.flatMap((scope) => [...scope.keys()]))].sort()
  for (const name of names) {
    const value = shell.scopes.findLast((scope) => scope.has(name))?.get(name)?.value
    if (value === undefined) continue
    const shown =
      value.kind === 'text'
        ? quoteForInput(value.text)
        : `(${elementsOf(value)
            .map(([key, text]) => `[${key}]="${text}"`)
            .join(' ')})`
    await shell.system.write(1, `${name}=${shown}\n`)
  }
}

const SHOPT = [
  'autocd',
  'checkhash',
  'checkjobs',
  'dotglob',
  'execfail',
  'expand_aliases',
  'extglob',
  'failglob',
  'globstar',
  'huponexit',
  'inherit_errexit',
  'lastpipe',
  'nocaseglob',
  'nocasematch',
  'nullglob',
  'xpg_echo',
  'checkwinsize',
  'cmdhist',
  'sourcepath',
  'patsub_replacement',
  'localvar_inherit',
  'login_shell',
  'globasciiranges',
  'globskipdots',
  'promptvars',
  'progcomp',
  'interactive_comments',
]

const shopt: Builtin = async (shell, argv) => {
  const options = argv.slice(1).filter((word) => word.startsWith('-'))
  const names = argv.slice(1).filter((word) => !word.startsWith('-'))
  const letters = options.join('')
  if (letters.includes('o')) {
    const wrong = names.find((name) => !setOption(shell, name, letters.includes('s')))
    return wrong === undefined ? 0 : 1
  }
  const wrong = names.find((name) => !SHOPT.includes(name))
  if (wrong !== undefined) {
    await complain(shell, `shopt: ${wrong}: invalid shell option name`)
    return 1
  }
  if (/[su]/.test(letters) && names.length > 0) {
    for (const name of names) shell.shopt.set(name, letters.includes('s'))
    return 0
  }
  const isOn = (name: string): boolean => shell.shopt.get(name) === true
  if (!letters.includes('q')) {
    const shown = (names.length > 0 ? names : [...SHOPT].sort()).map(
      (name) => `${name.padEnd(NAME_WIDTH)}\t${isOn(name) ? 'on' : 'off'}\n`,
    )
    await shell.system.write(1, shown.join(''))
  }
  return names.every(isOn) ? 0 : 1
}

const LIMITS: Readonly<Record<string, readonly [name: string, value: string]>> = {
  c: ['core file size              (blocks, -c)', '0'],
  d: ['data seg size               (kbytes, -d)', 'unlimited'],
  e: ['scheduling priority                 (-e)', '0'],
  f: ['file size                   (blocks, -f)', 'unlimited'],
  i: ['pending signals                     (-i)', '15578'],
  l: ['max locked memory           (kbytes, -l)', '8192'],
  m: ['max memory size             (kbytes, -m)', 'unlimited'],
  n: ['open files                          (-n)', '1024'],
  p: ['pipe size                (512 bytes, -p)', '8'],
  q: ['POSIX message queues         (bytes, -q)', '819200'],
  r: ['real-time priority                  (-r)', '0'],
  s: ['stack size                  (kbytes, -s)', '8192'],
  t: ['cpu time                   (seconds, -t)', 'unlimited'],
  u: ['max user processes                  (-u)', '15578'],
  v: ['virtual memory              (kbytes, -v)', 'unlimited'],
  x: ['file locks                          (-x)', 'unlimited'],
}

// Unlike Linux: the builtin ulimit tells limits, but a limit that is set has no effect.
const ulimit: Builtin = async (shell, argv) => {
  const letters = argv
    .slice(1)
    .filter((word) => word.startsWith('-'))
    .join('')
    .replace(/[-SH]/g, '')
  if (argv.slice(1).some((word) => !word.startsWith('-'))) return 0
  if (letters.includes('a')) {
    await shell.system.write(
      1,
      Object.values(LIMITS)
        .map(([name, value]) => `${name} ${value}\n`)
        .join(''),
    )
    return 0
  }
  for (const letter of letters === '' ? 'f' : letters) {
    const limit = LIMITS[letter]
    if (limit === undefined) {
      await complain(shell, `ulimit: -${letter}: invalid option`)
      return 2
    }
    await shell.system.write(1, `${letters.length > 1 ? `${limit[0]} ` : ''}${limit[1]}\n`)
  }
  return 0
}

export const setBuiltins: Readonly<Record<string, Builtin>> = { set, shopt, ulimit }
