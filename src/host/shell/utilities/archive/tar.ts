// tar(1): packs files, lists what is packed, and unpacks it; with -z through gzip.
import { HostFailure } from '../../../failure.ts'
import { failureText } from '../../../failure-text.ts'
import { FOLDER, KIND_MASK, LINK } from '../../../files/inode.ts'
import { byCodePoint } from '../../expand/glob.ts'
import { patternExpression } from '../../expand/pattern.ts'
import { formatDate, zoneOf } from '../dates/format-date.ts'
import { type Options, readOptions } from '../gnu-options.ts'
import { libraryFilter } from '../library/library-program.ts'
import { groupName, modeText, userName } from '../listing/describe.ts'
import { type Context, readInput, type Utility, WrongUse } from '../utility.ts'
import { type Entry, readArchive, writeArchive } from './entries.ts'

const TROUBLE = 2
const GZIP = 0x1f
const KINDS = { file: 0o100000, folder: FOLDER, link: LINK, 'hard link': 0o100000 } as const

export const tar: Utility = async (context) => {
  // The first word may do without its dash: `tar xzf a.tgz`, its values following in order.
  const [first = '', ...rest] = context.args
  const args = /^[a-zA-Z]+$/.test(first) ? spread(first, rest) : context.args
  const options = readOptions(
    { name: context.name, args },
    {
      short: 'cxtruvzjJf:C:T:X:kmpOhPSw',
      long: {
        create: 'c',
        extract: 'x',
        get: 'x',
        list: 't',
        verbose: 'v',
        gzip: 'z',
        'file=': 'f',
        'directory=': 'C',
        'exclude=': 'exclude',
        'strip-components=': 'strip',
        'to-stdout': 'O',
        'keep-old-files': 'k',
        'preserve-permissions': 'p',
        dereference: 'h',
        'absolute-names': 'P',
        'owner=': 'owner',
        'group=': 'group',
        'mtime=': 'mtime',
        'no-same-owner': 'nso',
        wildcards: 'wildcards',
      },
      status: TROUBLE,
    },
  )
  const path = options.value('f') ?? '-'
  if (options.has('c')) return create(context, options, path)
  if (!options.has('x') && !options.has('t'))
    throw new WrongUse(
      `You must specify one of the '-Acdtrux', '--delete' or '--test-label' options\nTry 'tar --help' or 'tar --usage' for more information.`,
      TROUBLE,
    )
  const entries = await unpacked(context, path)
  return options.has('t') ? list(context, options, entries) : extract(context, options, entries)
}

function spread(letters: string, rest: readonly string[]): string[] {
  const values = [...rest]
  const words = [...letters].flatMap((letter) =>
    'fCTX'.includes(letter) ? [`-${letter}`, values.shift() ?? ''] : [`-${letter}`],
  )
  return [...words, ...values]
}

async function unpacked(context: Context, path: string): Promise<Entry[]> {
  let bytes: Uint8Array
  try {
    bytes = await readInput(context, path)
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    throw new WrongUse(
      `${path}: Cannot open: ${failureText(failure.errno)}\ntar: Error is not recoverable: exiting now`,
      TROUBLE,
    )
  }
  try {
    return readArchive(bytes[0] === GZIP ? await libraryFilter(context, 'gunzip', ['-c'], bytes) : bytes)
  } catch (failure) {
    if (!(failure instanceof WrongUse)) throw failure
    throw new WrongUse(`${failure.message}\ntar: Exiting with failure status due to previous errors`, TROUBLE)
  }
}

async function create(context: Context, options: Options, path: string): Promise<number> {
  if (options.operands.length === 0)
    throw new WrongUse(
      "Cowardly refusing to create an empty archive\nTry 'tar --help' or 'tar --usage' for more information.",
      TROUBLE,
    )
  const excluded = options.all.filter(([name]) => name === 'exclude').map(([, pattern]) => patternExpression(pattern))
  const base = options.value('C')
  const entries: Entry[] = []
  let failed = false
  const add = async (name: string): Promise<void> => {
    if (excluded.some((expression) => expression.test(name) || expression.test(name.split('/').at(-1) ?? ''))) return
    const real = base === undefined || name.startsWith('/') ? name : `${base}/${name}`
    try {
      const entry = entryFor(context, name, real)
      entries.push(entry)
      if (options.has('v')) await say(context, path === '-', `${entry.name}\n`)
      if (entry.kind === 'folder')
        for (const inside of context.access.list(real).sort(byCodePoint))
          await add(`${name.replace(/\/$/, '')}/${inside}`)
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      failed = true
      await context.complain(
        `${name}: Cannot ${failure.errno === 'ENOENT' ? 'stat' : 'open'}: ${failureText(failure.errno)}`,
      )
    }
  }
  if (options.operands.some((name) => name.startsWith('/')))
    await context.complain("Removing leading `/' from member names")
  for (const name of options.operands) await add(name)
  const bytes = writeArchive(entries)
  const packed = options.has('z') ? await libraryFilter(context, 'gzip', ['-c'], bytes) : bytes
  try {
    if (path === '-') await context.print(packed)
    else context.access.writeFile(path, packed)
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    throw new WrongUse(
      `${path}: Cannot open: ${failureText(failure.errno)}\ntar: Error is not recoverable: exiting now`,
      TROUBLE,
    )
  }
  if (failed) await context.complain('Exiting with failure status due to previous errors')
  return failed ? TROUBLE : 0
}

/** What is said goes to standard error where the archive goes to standard output. */
async function say(context: Context, toErrors: boolean, text: string): Promise<void> {
  if (toErrors) await context.system.write(2, text)
  else await context.print(text)
}

function entryFor({ access, system }: Context, name: string, real: string): Entry {
  const facts = access.lstat(real)
  const kind = facts.mode & KIND_MASK
  const bare = name.replace(/^\/+/, '')
  return {
    name: kind === FOLDER && !bare.endsWith('/') ? `${bare}/` : bare,
    mode: facts.mode & 0o7777,
    owner: facts.owner,
    group: facts.group,
    ownerName: userName(system.host, facts.owner),
    groupName: groupName(system.host, facts.group),
    modifiedMs: facts.modifiedMs,
    kind: kind === FOLDER ? 'folder' : kind === LINK ? 'link' : 'file',
    target: kind === LINK ? access.readlink(real) : '',
    bytes: kind === FOLDER || kind === LINK ? new Uint8Array(0) : access.readFile(real).slice(),
  }
}

function wanted(options: Options, name: string): boolean {
  if (options.operands.length === 0) return true
  return options.operands.some(
    (one) => name === one || name.startsWith(`${one.replace(/\/$/, '')}/`) || patternExpression(one).test(name),
  )
}

async function list(context: Context, options: Options, entries: readonly Entry[]): Promise<number> {
  let width = 19
  for (const entry of entries) {
    if (!wanted(options, entry.name)) continue
    if (!options.has('v')) {
      await context.print(`${entry.name}\n`)
      continue
    }
    const time = formatDate('%Y-%m-%d %H:%M', entry.modifiedMs, zoneOf(context.env('TZ'), entry.modifiedMs))
    const owner = `${entry.ownerName || entry.owner}/${entry.groupName || entry.group}`
    const size = String(entry.bytes.length)
    width = Math.max(width, owner.length + size.length + 1)
    const target =
      entry.kind === 'link' ? ` -> ${entry.target}` : entry.kind === 'hard link' ? ` link to ${entry.target}` : ''
    await context.print(
      `${modeText(KINDS[entry.kind] | entry.mode)} ${owner}${size.padStart(width - owner.length)} ${time} ${entry.name}${target}\n`,
    )
  }
  return missing(context, options, entries)
}

async function missing(context: Context, options: Options, entries: readonly Entry[]): Promise<number> {
  const absent = options.operands.filter(
    (one) => !entries.some((entry) => wanted({ ...options, operands: [one] }, entry.name)),
  )
  await context.flush()
  for (const name of absent) await context.complain(`${name}: Not found in archive`)
  if (absent.length > 0) await context.complain('Exiting with failure status due to previous errors')
  return absent.length > 0 ? TROUBLE : 0
}

async function extract(context: Context, options: Options, entries: readonly Entry[]): Promise<number> {
  const base = options.value('C')
  if (base !== undefined && !context.access.exists(base))
    throw new WrongUse(
      `${base}: Cannot open: No such file or directory\ntar: Error is not recoverable: exiting now`,
      TROUBLE,
    )
  const strip = Number(options.value('strip') ?? '0')
  let failed = false
  for (const entry of entries) {
    const name = entry.name.replace(/^\/+/, '').split('/').slice(strip).join('/')
    if (!wanted(options, entry.name) || name === '') continue
    if (options.has('v')) await say(context, options.has('O'), `${entry.name}\n`)
    if (options.has('O')) {
      await context.print(entry.bytes)
      continue
    }
    try {
      place(context, entry, base === undefined ? name : `${base.replace(/\/$/, '')}/${name}`)
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      failed = true
      await context.complain(`${name}: Cannot open: ${failureText(failure.errno)}`)
    }
  }
  if (failed) await context.complain('Exiting with failure status due to previous errors')
  return failed ? TROUBLE : missing(context, options, entries)
}

function place({ access, system }: Context, entry: Entry, path: string): void {
  const bare = path.replace(/\/+$/, '')
  const slash = bare.lastIndexOf('/')
  if (slash > 0) access.makeFolders(bare.slice(0, slash))
  if (entry.kind === 'folder') access.makeFolders(bare)
  else {
    if (access.exists(bare, false)) access.remove(bare)
    if (entry.kind === 'link') access.symlink(entry.target, bare)
    else if (entry.kind === 'hard link') access.link(entry.target, bare)
    else access.writeFile(bare, entry.bytes, 0o600)
  }
  if (entry.kind === 'link') return
  if (system.process.user.user === 0) access.chown(bare, entry.owner, entry.group)
  access.chmod(bare, system.process.user.user === 0 ? entry.mode : entry.mode & ~system.process.umask)
  access.utimes(bare, entry.modifiedMs, entry.modifiedMs)
}
