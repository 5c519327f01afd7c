// ps(1): the processes of the host, as procps-ng 4.0 shows them.
import type { Process, Program, System } from '../../processes/process.ts'
import { writeLines } from '../command.ts'
import { allProcesses, stateOf } from './process-view.ts'
import { readArguments } from './ps-arguments.ts'
import { COLUMNS } from './ps-columns.ts'
import { headingLine, processLine, type Row } from './ps-print.ts'
import { PsProblem, type Request, type Selector } from './ps-request.ts'

const USAGE = `
Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
`

export const ps: Program = async (system) => {
  const everyone = allProcesses(system)
  const names = {
    users: new Set(system.host.accounts.map((account) => account.name)),
    groups: new Set(system.host.accounts.map((account) => account.name)),
    terminals: new Set(everyone.flatMap((process) => (process.terminal === null ? [] : [process.terminal]))),
  }
  let request: Request
  try {
    request = readArguments(system.process.argv.slice(1), names)
  } catch (problem) {
    if (!(problem instanceof PsProblem)) throw problem
    await system.write(2, `error: ${problem.message}\n${USAGE}`)
    return 1
  }
  if (request.answer !== undefined) {
    await system.write(1, request.answer === 'version' ? 'ps from procps-ng 4.0.2\n' : USAGE)
    return 0
  }
  const selected = everyone.filter((process) => isSelected(process, request, system))
  const rows = request.forest === 'none' ? sorted(selected, request, system) : inForest(selected, request, system)
  const hasHeading = request.hasHeading && request.columns.some(({ heading }) => heading !== '')
  const lines = rows.map((row) => processLine(request.columns, system, row))
  await writeLines(system, hasHeading ? [headingLine(request.columns), ...lines] : lines)
  return rows.length > 0 ? 0 : 1
}

function isSelected(process: Process, request: Request, system: System): boolean {
  const fits =
    request.selectors.length === 0
      ? isUsual(process, request, system)
      : request.selectors.some((selector) => fitsSelector(process, selector, system)) ||
        (request.everybody && isUsual(process, request, system))
  if (request.runningOnly && !/[RD]/.test(stateOf(process, system))) return false
  return fits !== request.isInverted
}

/** Without a selector: processes of the same user on the same terminal; BSD's letters widen that. */
function isUsual(process: Process, { everybody, withoutTerminal }: Request, system: System): boolean {
  const isOwn = process.user.user === system.process.user.user
  if (everybody) return withoutTerminal || process.terminal !== null
  if (withoutTerminal) return isOwn
  return isOwn && process.terminal === system.process.terminal
}

function fitsSelector(process: Process, selector: Selector, system: System): boolean {
  switch (selector.kind) {
    case 'all':
      return true
    case 'no leaders':
      return process.pid !== process.session && (!selector.needsTerminal || process.terminal !== null)
    case 'numbers': {
      const number = { pid: process.pid, parent: process.parent, session: process.session }[selector.of]
      return selector.numbers.includes(number)
    }
    case 'names':
      return selector.names.some((name) => name.slice(0, 15) === process.name)
    case 'users':
      return selector.users.some((user) => user === process.user.name || user === process.user.user)
    case 'groups':
      return selector.groups.some((group) => group === process.user.name || group === process.user.group)
    case 'terminals':
      return selector.terminals.includes(process.terminal ?? '?')
    case 'own terminal':
      return process.terminal === system.process.terminal
    default:
      return selector satisfies never
  }
}

function sorted(processes: readonly Process[], { sort }: Request, system: System): Row[] {
  const context = { system, room: Number.POSITIVE_INFINITY, branch: '' }
  const compare = (one: Process, other: Process): number => {
    for (const { name, isDescending } of sort) {
      const column = COLUMNS[name]
      if (column === undefined) continue
      const difference =
        column.sort === undefined
          ? byText(column.show(one, context), column.show(other, context))
          : column.sort(one, context) - column.sort(other, context)
      if (difference !== 0) return isDescending ? -difference : difference
    }
    return 0
  }
  return [...processes].sort(compare).map((process) => ({ process, branch: '' }))
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

const FIRST = 1
const KERNEL_THREADS = 2

/** Children behind their parents, in the order of `--sort`. */
function inForest(processes: readonly Process[], request: Request, system: System): Row[] {
  const all = sorted(processes, request, system).map((row) => row.process)
  const known = new Set(all.map((process) => process.pid))
  const rows: Row[] = []
  const visit = (process: Process, before: string, branch: string): void => {
    rows.push({ process, branch })
    const children = process.pid === FIRST ? [] : all.filter((one) => one.parent === process.pid && one !== process)
    for (const [index, child] of children.entries()) {
      if (request.forest === 'blanks') {
        visit(child, '', `${branch}  `)
        continue
      }
      const goesOn = index < children.length - 1
      visit(child, `${before}${goesOn ? ' |  ' : '    '}`, `${before} \\_ `)
    }
  }
  const isRoot = ({ parent, pid }: Process): boolean => !known.has(parent) || parent === pid || parent === FIRST
  // procps puts the tree of the kernel's threads first, and what the first process started beside it.
  const roots = all
    .filter(isRoot)
    .sort((one, other) => Number(other.pid === KERNEL_THREADS) - Number(one.pid === KERNEL_THREADS))
  for (const root of roots) visit(root, '', '')
  return rows
}
