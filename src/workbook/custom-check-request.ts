// What a custom check is given: the evidence, and for checks that ask for it the files in formats that Python has no reader for.
import { readHcl } from '../grading/readers/read-hcl.ts'
import { readNginx } from '../grading/readers/read-nginx.ts'
import type { FormatReading } from '../grading/readers/reading.ts'
import type { Evidence } from '../model/evidence.ts'
import type { CustomCheckRequest, FileReadings } from '../model/run.ts'

export function customCheckRequest(
  source: string,
  name: string,
  evidence: Evidence,
  { program, cwd }: { readonly program: string; readonly cwd: string },
): CustomCheckRequest {
  const request = { source, name, evidence, program, cwd }
  const asks = (word: string): boolean => source.includes(`.${word}(`)
  if (!asks('hcl') && !asks('nginx')) return request
  const readings = {
    hcl: asks('hcl') ? readFiles(evidence, readHcl) : {},
    nginx: asks('nginx') ? readFiles(evidence, readNginx) : {},
  }
  return { ...request, readings }
}

function readFiles(evidence: Evidence, read: (text: string) => FormatReading): FileReadings {
  const files = evidence.stages.at(-1)?.files ?? []
  return Object.fromEntries(
    files.flatMap(({ path, text, change }) => {
      if (text === undefined || change === 'deleted') return []
      const reading = read(text)
      return [[path, reading.kind === 'read' ? reading.value : `line ${reading.line}: ${reading.say}`] as const]
    }),
  )
}
