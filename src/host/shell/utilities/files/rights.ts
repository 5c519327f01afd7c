// Utilities that change who may do what: chmod, chown, chgrp.
import { HostFailure } from '../../../failure.ts'
import { failureText } from '../../../failure-text.ts'
import { FOLDER, KIND_MASK } from '../../../files/inode.ts'
import { readPermissions } from '../../builtins/permissions-text.ts'
import { readOptions } from '../gnu-options.ts'
import { modeText } from '../listing/describe.ts'
import { type Context, curly, quoted, type Utility, WrongUse, wrongUse } from '../utility.ts'

const RIGHTS = 0o7777

export const chmod: Utility = async (context) => {
  // A mode may begin with a dash: it is no option then.
  const args = context.args.map((word) =>
    /^-[rwxXstugoa0-7][rwxXstugo,+=-]*$/.test(word) && !/^-R$/.test(word) ? `\0${word}` : word,
  )
  const options = readOptions(
    { name: context.name, args },
    {
      short: 'cfRv',
      long: { changes: 'c', silent: 'f', quiet: 'f', recursive: 'R', verbose: 'v', 'reference=': 'ref' },
    },
  )
  const operands = options.operands.map((word) => word.replace(/^\0/, ''))
  const reference = options.value('ref')
  const [text, ...rest] = operands
  const paths = reference === undefined ? rest : operands
  if (text === undefined) throw wrongUse(context, 'missing operand')
  if (paths.length === 0) throw wrongUse(context, `missing operand after ${curly(text)}`)
  const { access, system } = context
  const { umask } = system.process
  if (reference === undefined && readPermissions(text, { mode: 0, isFolder: false, umask }) === undefined)
    throw wrongUse(context, `invalid mode: ${curly(text)}`)
  return walk(context, paths, options.has('R'), options.has('f'), 'changing permissions of', async (path) => {
    const before = access.stat(path).mode
    const isFolder = (before & KIND_MASK) === FOLDER
    const mode =
      reference === undefined
        ? (readPermissions(text, { mode: before & RIGHTS, isFolder, umask }) ?? 0)
        : access.stat(reference).mode & RIGHTS
    access.chmod(path, mode)
    const isChanged = (before & RIGHTS) !== mode
    const shown = (bits: number): string =>
      `${(bits & RIGHTS).toString(8).padStart(4, '0')} (${modeText(bits).slice(1)})`
    if (isChanged && (options.has('v') || options.has('c')))
      await context.print(`mode of ${quoted(path)} changed from ${shown(before)} to ${shown(mode)}\n`)
    else if (options.has('v')) await context.print(`mode of ${quoted(path)} retained as ${shown(before)}\n`)
  })
}

async function walk(
  context: Context,
  paths: readonly string[],
  isRecursive: boolean,
  isSilent: boolean,
  verb: string,
  change: (path: string) => Promise<void>,
): Promise<number> {
  const { access } = context
  let status = 0
  for (const path of paths) {
    let isThere = false
    try {
      const kind = access.lstat(path).mode & KIND_MASK
      isThere = true
      await change(path)
      if (isRecursive && kind === FOLDER)
        status =
          (await walk(
            context,
            access.list(path).map((name) => `${path.replace(/\/$/, '')}/${name}`),
            true,
            isSilent,
            verb,
            change,
          )) || status
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      status = 1
      if (!isSilent)
        await context.complain(`${isThere ? verb : 'cannot access'} ${quoted(path)}: ${failureText(failure.errno)}`)
    }
  }
  return status
}

const changeOwner =
  (isGroupOnly: boolean): Utility =>
  async (context) => {
    const options = readOptions(context, {
      short: 'cfhHLPRv',
      long: {
        recursive: 'R',
        verbose: 'v',
        changes: 'c',
        silent: 'f',
        quiet: 'f',
        'no-dereference': 'h',
        'reference=': 'ref',
      },
    })
    const [text, ...paths] = options.operands
    if (text === undefined) throw wrongUse(context, 'missing operand')
    if (paths.length === 0) throw wrongUse(context, `missing operand after ${curly(text)}`)
    const [owner, group] = isGroupOnly ? [-1, groupOf(context, text)] : ownersOf(context, text)
    return walk(
      context,
      paths,
      options.has('R'),
      options.has('f'),
      isGroupOnly ? 'changing group of' : 'changing ownership of',
      async (path) => context.access.chown(path, owner, group, !options.has('h')),
    )
  }

function ownersOf(context: Context, text: string): [number, number] {
  const [name = '', group] = text.split(/[:.]/)
  const { accounts } = context.system.host
  const account = accounts.find((one) => one.name === name)
  if (name !== '' && account === undefined && !/^\d+$/.test(name)) throw new WrongUse(`invalid user: ${curly(text)}`)
  const owner = name === '' ? -1 : (account?.user ?? Number(name))
  if (group === undefined) return [owner, -1]
  return [owner, group === '' ? (account?.group ?? -1) : groupOf(context, group, text)]
}

function groupOf(context: Context, name: string, shown = name): number {
  const found = context.system.host.groups.find((group) => group.name === name)
  if (found === undefined && !/^\d+$/.test(name)) throw new WrongUse(`invalid group: ${curly(shown)}`)
  return found?.number ?? Number(name)
}

export const chown: Utility = changeOwner(false)
export const chgrp: Utility = changeOwner(true)
