// Command substitution and process substitution: what a command writes becomes text, or a path to read it from.

import { textOfFailure } from '../../failure-text.ts'
import type { OpenFile } from '../../processes/open-file.ts'
import { expandText } from '../expand/words.ts'
import { openPath, substitutionDescriptor } from '../files/open-path.ts'
import type { ProcessSubstitution, Script } from '../parse/ast.ts'
import { complain, type Shell } from '../state/shell.ts'
import { runStatements } from './execute.ts'
import { forkShell } from './subshell.ts'
import { exitStatus, waitForAll } from './wait.ts'

/** What a command writes, without the line ends at its end. Unlike Linux: bytes that are not UTF-8 are lost in what $(…) gives. */
export async function readCommand(shell: Shell, body: Script): Promise<string> {
  const plain = await readFileOf(shell, body)
  if (plain !== undefined) return textOf(plain)
  const { system } = shell
  const { process } = system
  const pipe = system.pipe()
  const descriptors = new Map(process.descriptors).set(1, pipe.writer)
  const made = await forkShell(shell, descriptors, (copy) => {
    copy.options.errexit = copy.options.errexit && copy.shopt.get('inherit_errexit') === true
    copy.conditions = 0
    copy.depth += 1
    return runStatements(copy, body.statements, true)
  })
  pipe.writer.release()
  const number = substitutionDescriptor(process.descriptors)
  process.descriptors.set(number, pipe.reader)
  const bytes = await system.readAll(number)
  process.descriptors.delete(number)
  pipe.reader.release()
  const [status = 0] = await waitForAll(shell, [made.pid])
  shell.substitutionStatus = exitStatus(status)
  shell.status = shell.substitutionStatus
  if (bytes.includes(0)) await complain(shell, 'warning: command substitution: ignored null byte in input')
  return textOf(bytes)
}

function textOf(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return (text.includes('\0') ? text.replaceAll('\0', '') : text).replace(/\n+$/, '')
}

/** `$(<file)`: the file is read without any process. */
async function readFileOf(shell: Shell, body: Script): Promise<Uint8Array | undefined> {
  const [statement, ...others] = body.statements
  const [command, ...more] = statement?.pipelines[0]?.commands ?? []
  if (others.length > 0 || more.length > 0 || statement?.pipelines.length !== 1) return undefined
  if (command?.type !== 'SimpleCommand' || command.name !== null || command.assignments.length > 0) return undefined
  const [redirection, ...rest] = command.redirections
  if (redirection?.operator !== '<' || redirection.target.type !== 'Word' || rest.length > 0) return undefined
  const path = await expandText(shell, redirection.target)
  try {
    return await readOpened(shell, openPath(shell.system, path, { read: true }))
  } catch (failure) {
    await complain(shell, `${path}: ${textOfFailure(failure)}`)
    shell.substitutionStatus = 1
    return new Uint8Array(0)
  }
}

async function readOpened(shell: Shell, file: OpenFile): Promise<Uint8Array> {
  const { descriptors } = shell.system.process
  const number = substitutionDescriptor(descriptors)
  descriptors.set(number, file)
  try {
    return await shell.system.readAll(number)
  } finally {
    descriptors.delete(number)
    file.release()
  }
}

/** Starts the command and gives the path of the shell's end of the pipe. */
export async function openSubstitution(shell: Shell, part: ProcessSubstitution): Promise<string> {
  const { system } = shell
  const { descriptors } = system.process
  const pipe = system.pipe()
  const isInput = part.direction === 'input'
  const [own, theirs] = isInput ? [pipe.reader, pipe.writer] : [pipe.writer, pipe.reader]
  await forkShell(shell, new Map(descriptors).set(isInput ? 1 : 0, theirs), (copy) =>
    runStatements(copy, part.body.statements, true),
  )
  theirs.release()
  const number = substitutionDescriptor(descriptors)
  descriptors.set(number, own)
  shell.substitutions.push(own)
  return `/dev/fd/${number}`
}

/** Closes what a command's process substitutions had open. */
export function closeSubstitutions(shell: Shell, before: number): void {
  const { descriptors } = shell.system.process
  for (const file of shell.substitutions.splice(before))
    for (const [number, open] of descriptors)
      if (open === file && number > 9) {
        descriptors.delete(number)
        file.release()
      }
}
