// What a stage wrote to one of its streams, as one text.

import type { CommandPattern } from '../../model/check.ts'
import type { OutputStream, Stage } from '../../model/evidence.ts'
import { textOfGiven } from '../../model/given-file.ts'
import { fitsCommand } from '../commands/match-command.ts'
import { absolutePath } from '../files/paths.ts'
import type { Scene } from '../scene.ts'
import type { TextSubject } from './match-text.ts'

export function outputText(stage: Stage, stream: OutputStream): string {
  return stage.output.pieces
    .filter((piece) => piece.stream === stream)
    .map((piece) => (piece.afterGap ? `\n${piece.text}` : piece.text))
    .join('')
}

export function outputSubject(scene: Scene, stream: OutputStream): TextSubject {
  return {
    name: stream === 'out' ? 'the output' : 'the error output',
    ifEmpty: stream === 'out' ? 'Nothing was printed' : 'Nothing was written to standard error',
    leftOutLines: scene.stage.output.leftOutLines,
    variable: (name) => variableOf(scene, name),
    file: (path) => givenText(scene, path),
    wrote: (command, stream) => writtenBy(scene, command, stream),
  }
}

function writtenBy({ stage }: Scene, command: CommandPattern, stream: OutputStream): string | undefined {
  const runs = stage.commands.filter((run) => fitsCommand(run, command))
  return runs.length === 0 ? undefined : runs.map((run) => (stream === 'out' ? run.output : run.errors)).join('\n')
}

export function givenText(scene: Scene, path: string): string | undefined {
  const { world } = scene.case
  const file = world.files[absolutePath(path, world)]
  return file === undefined ? undefined : textOfGiven(file)
}

export function variableOf(scene: Scene, name: string) {
  return Object.hasOwn(scene.stage.holds, name) ? scene.stage.holds[name] : undefined
}
