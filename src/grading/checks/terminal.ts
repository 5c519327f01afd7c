// `terminal`: what a person in front of the screen reads, standard output and standard error together.
import type { TextPattern } from '../../model/check.ts'
import type { Stage } from '../../model/evidence.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'
import { matchText } from '../text/match-text.ts'
import { outputSubject } from '../text/output-text.ts'

export function checkTerminal(pattern: TextPattern, scene: Scene): Finding | undefined {
  const subject = {
    ...outputSubject(scene, 'out'),
    name: 'the terminal',
    ifEmpty: 'Nothing was written to the terminal',
  }
  return matchText(terminalText(scene.stage), pattern, subject)
}

/** Both streams in order of time. Of a traceback only the last line counts: the quoted source is no output. */
export function terminalText(stage: Stage): string {
  const all = stage.output.pieces.map((piece) => (piece.afterGap ? `\n${piece.text}` : piece.text)).join('')
  return withoutTracebacks(all)
}

const BEGIN = 'Traceback (most recent call last):'
const LINK = /^(?:During handling of the above exception|The above exception was the direct cause)/

function withoutTracebacks(text: string): string {
  if (!text.includes(BEGIN)) return text
  let isInside = false
  const kept = text.split('\n').flatMap((line) => {
    const start = line.indexOf(BEGIN)
    if (start !== -1) {
      isInside = true
      return start === 0 ? [] : [line.slice(0, start)]
    }
    if (isInside && /^\s/.test(line)) return []
    isInside = false
    return LINK.test(line) ? [] : [line]
  })
  return kept.join('\n')
}
