// Says in words what a case gives that the visible world does not, for the learner who failed in it.
import { textOfGiven } from '../../model/given-file.ts'
import type { World, WorldFile } from '../../model/world.ts'
import { describeCommands } from './commands/describe-commands.ts'
import { describeMachine } from './machine/describe-machine.ts'
import { showValue } from './python-value.ts'
import { describeCloud } from './web/describe-cloud.ts'
import { describeWeb } from './web/describe-web.ts'

const LONGEST = 160

/** What differs, one sentence without its full stop each. The seed means nothing to a learner and is left out. */
export function describeGiven(visible: World, world: World): readonly string[] {
  return [
    ...names(visible.assign, world.assign),
    ...names(visible.let, world.let),
    ...files(visible, world),
    ...environment(visible.env, world.env),
    ...(same(visible.args, world.args) ? [] : [argumentsOf(world.args)]),
    ...(visible.stdin === world.stdin ? [] : [input(world.stdin)]),
    ...(visible.cwd === world.cwd ? [] : [`the program starts in \`${world.cwd}\``]),
    ...(visible.user === world.user ? [] : [`the user is \`${world.user}\``]),
    ...(visible.clockMs === world.clockMs ? [] : [`the clock starts at ${instant(world.clockMs)} UTC`]),
    ...describeMachine(visible, world),
    ...describeWeb(visible, world),
    ...describeCloud(visible.cloud, world.cloud),
    ...describeCommands(visible.commands, world.commands),
    ...(visible.timezone === world.timezone ? [] : [`the time zone is ${world.timezone}`]),
  ]
}

function names(before: World['let'], after: World['let']): readonly string[] {
  return Object.entries(after)
    .filter(([name, value]) => !same(before[name], value))
    .map(([name, value]) => `\`${name}\` is \`${shorten(showValue(value))}\``)
}

function files(visible: World, world: World): readonly string[] {
  const changed = Object.entries(world.files)
    .filter(([path, file]) => !same(visible.files[path], file))
    .map(([path, file]) => describeFile(shortPath(path, world), file, visible.files[path]))
  const gone = Object.keys(visible.files)
    .filter((path) => world.files[path] === undefined)
    .map((path) => `there is no file \`${shortPath(path, world)}\``)
  return [...changed, ...gone]
}

function describeFile(path: string, file: WorldFile, before: WorldFile | undefined): string {
  switch (file.kind) {
    case 'text':
      if (before?.kind === 'text' && before.text === file.text) return describeFacts(path, file)
      return describeText(path, file.text)
    case 'lines':
    case 'size':
      return same(before, file) ? describeFacts(path, file) : describeText(path, textOfGiven(file) ?? '')
    case 'bytes':
      return `the file \`${path}\` holds bytes that are not text`
    case 'folder':
      return before?.kind === 'folder' ? describeFacts(path, file) : `there is a folder \`${path}\``
    case 'link':
      return `\`${path}\` is a link to \`${file.target}\``
    default:
      return file satisfies never
  }
}

function describeFacts(path: string, file: WorldFile): string {
  const facts = [
    ...(file.mode === undefined ? [] : [`mode ${file.mode.toString(8).padStart(4, '0')}`]),
    ...(file.owner === undefined ? [] : [`owner ${file.owner}`]),
    ...(file.group === undefined ? [] : [`group ${file.group}`]),
    ...(file.modifiedMs === undefined ? [] : [`last changed ${instant(file.modifiedMs)} UTC`]),
  ]
  if (file.vanishes === true) return `\`${path}\` is there, and gone when a program opens it`
  return `\`${path}\` has ${facts.length === 0 ? 'the usual mode and owner' : facts.join(', ')}`
}

function describeText(path: string, text: string): string {
  const lines = text.replace(/\n$/, '').split('\n')
  if (text.trim() === '') return `the file \`${path}\` is empty`
  if (text.length <= LONGEST && lines.length <= 6) return `the file \`${path}\` is: ${quoteLines(text)}`
  return `the file \`${path}\` has ${lines.length === 1 ? 'one long line' : `${lines.length} lines`} and begins with: ${quoteLines(lines[0] ?? '')}`
}

function environment(before: World['env'], after: World['env']): readonly string[] {
  const changed = Object.entries(after)
    .filter(([name, text]) => before[name] !== text)
    .map(([name, text]) => `the environment variable \`${name}\` is \`${shorten(text)}\``)
  const gone = Object.keys(before)
    .filter((name) => after[name] === undefined)
    .map((name) => `the environment variable \`${name}\` is not set`)
  return [...changed, ...gone]
}

function argumentsOf(args: readonly string[]): string {
  return args.length === 0 ? 'there are no arguments' : `the arguments are \`${shorten(args.join(' '))}\``
}

function input(stdin: string | null): string {
  if (stdin === null || stdin === '') return 'the input is empty'
  return `the input is: ${quoteLines(stdin)}`
}

// Lines are shown as they are; one line alone is quoted.
function quoteLines(text: string): string {
  const short = shorten(text.replace(/\n+$/, ''))
  return short.includes('\n') ? `\n${short}` : `\`${short}\``
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`
}

function shortPath(path: string, world: World): string {
  return path.startsWith(`${world.cwd}/`) ? path.slice(world.cwd.length + 1) : path
}

function instant(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16).replace('T', ' ')
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
