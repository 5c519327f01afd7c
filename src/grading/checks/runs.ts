// `runs`: the commands that really started, by the program itself or through a shell.
import type { CommandPattern, RunsPattern } from '../../model/check.ts'
import type { CommandRun } from '../../model/evidence.ts'
import { carriesCommand, fitsCommand, isDirect } from '../commands/match-command.ts'
import { commandLines, quoteCommand, whatRan } from '../commands/show-command.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'
import { firstFew, quoteText } from '../text/plain-text.ts'
import { timelineOf } from '../timeline.ts'
import { describeTimes, fitsTimes, inWords } from '../times.ts'

export function checkRuns(patterns: readonly RunsPattern[], scene: Scene): Finding | undefined {
  const runs = scene.stage.commands
  for (const pattern of patterns) {
    const finding = checkPattern(pattern, runs)
    if (finding === undefined) continue
    return {
      seen: commandLines(told(runs)) || 'no command',
      ...finding,
      timeline: timelineOf(scene),
    }
  }
  return undefined
}

function checkPattern(pattern: RunsPattern, runs: readonly CommandRun[]): Finding | undefined {
  switch (pattern.kind) {
    case 'some':
      return checkSome(pattern, runs)
    case 'in order':
      return checkOrder(pattern.commands, runs)
    case 'only':
      return checkOnly(pattern.commands, runs)
    default:
      return pattern satisfies never
  }
}

/** A shell that only carries a command line would tell a learner the same twice, unless it is all there is. */
function told(runs: readonly CommandRun[]): readonly CommandRun[] {
  const others = runs.filter((run) => !carriesCommand(run.argv))
  return others.length === 0 ? runs : others
}

function checkSome(pattern: Extract<RunsPattern, { kind: 'some' }>, runs: readonly CommandRun[]): Finding | undefined {
  const { command, times } = pattern
  const name = quoteText(command.text)
  const found = runs.filter((run) => fitsCommand(run, command))
  if (!fitsTimes(found.length, times)) {
    if (times.atMost === 0) {
      const [first] = found
      const line = first?.line === undefined ? '' : ` in line ${first.line}`
      return {
        way: 'ran',
        say: `Your program ran ${first === undefined ? name : quoteCommand(first)}${line}; it should not.`,
      }
    }
    if (found.length === 0)
      return {
        way: 'never ran',
        say: `Your program never ran ${name}; ${whatRan(told(runs))}.`,
        expected: command.text,
      }
    const say = `Your program ran ${name} ${inWords(found.length)}, expected ${describeTimes(times)}.`
    return {
      way: found.length < times.atLeast ? 'too few runs' : 'too many runs',
      say,
      expected: `${command.text} ${describeTimes(times)}`,
    }
  }
  for (const run of found) {
    const finding = checkHow(pattern, run)
    if (finding !== undefined) return finding
  }
  return undefined
}

function checkHow(pattern: Extract<RunsPattern, { kind: 'some' }>, run: CommandRun): Finding | undefined {
  const name = quoteCommand(run)
  const line = run.line === undefined ? '' : ` (line ${run.line})`
  if (pattern.isDirect === true && !isDirect(run))
    return {
      way: 'through a shell',
      say: `${name} ran through a shell${line}. Start it directly, with a list of arguments.`,
    }
  const isCaptured = run.streams.out === 'pipe' || run.streams.out === 'file'
  if (pattern.isCaptured === true && !isCaptured) {
    const where = run.streams.out === 'terminal' ? 'went straight to the terminal' : 'was thrown away'
    return { way: 'not captured', say: `What ${name} wrote ${where}${line}; your program should capture it.` }
  }
  if (pattern.isCaptured === false && isCaptured)
    return { way: 'captured', say: `Your program kept what ${name} wrote${line}; it should go to the terminal.` }
  const { exits } = pattern
  if (
    exits === undefined ||
    (exits === 'not 0' ? run.exitCode !== 0 && run.exitCode !== undefined : run.exitCode === exits)
  )
    return undefined
  const wanted = exits === 'not 0' ? 'another than 0' : String(exits)
  const got = run.exitCode === undefined ? 'did not end' : `ended with exit code ${run.exitCode}`
  return { way: 'exit code of a command', say: `${name} ${got}, expected ${wanted}.`, expected: wanted }
}

function checkOrder(commands: readonly CommandPattern[], runs: readonly CommandRun[]): Finding | undefined {
  let at = 0
  for (const [index, command] of commands.entries()) {
    const found = runs.findIndex((run, place) => place >= at && fitsCommand(run, command))
    if (found !== -1) {
      at = found + 1
      continue
    }
    const name = quoteText(command.text)
    const expected = commands.map((one) => one.text).join('\n')
    const before = commands[index - 1]
    if (before === undefined || !runs.some((run) => fitsCommand(run, command)))
      return { way: 'never ran', say: `Your program never ran ${name}; ${whatRan(told(runs))}.`, expected }
    const say = `Your program did not run ${name} after ${quoteText(before.text)}; ${whatRan(told(runs))}.`
    return { way: 'order of commands', say, expected }
  }
  return undefined
}

function checkOnly(commands: readonly CommandPattern[], runs: readonly CommandRun[]): Finding | undefined {
  const isMeant = (run: CommandRun): boolean => commands.some((command) => fitsCommand(run, command))
  const parentOf = (run: CommandRun): CommandRun | undefined =>
    runs.slice(0, runs.indexOf(run)).findLast((one) => one.pid === run.by)
  const isWithin = (run: CommandRun): boolean => {
    for (let one = parentOf(run); one !== undefined; one = parentOf(one)) if (isMeant(one)) return true
    return false
  }
  const others = runs.filter((run) => !isMeant(run) && !carriesCommand(run.argv) && !isWithin(run))
  if (others.length === 0) return undefined
  const names = firstFew(others.map(quoteCommand))
  if (commands.length === 0) {
    return { way: 'ran', say: `Your program ran ${names}; it should run no command.`, expected: 'no command' }
  }
  const meant = firstFew(commands.map((command) => quoteText(command.text)))
  const say = `Your program ran ${names} too; expected only ${meant}.`
  return { way: 'other commands', say, expected: commands.map((command) => command.text).join('\n') }
}
