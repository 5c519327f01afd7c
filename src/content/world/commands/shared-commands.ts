// Reads files of commands that several exercises share. Their problems are told where the exercise names the file.

import type { Problem } from '../../../model/problem.ts'
import { closestWord } from '../../closest-word.ts'
import { createReport, type Place, type Report } from '../../report.ts'
import { checkShape } from '../../schema/check-shape.ts'
import { sharedCommandsSchema } from '../../schema/nouns/command-schema.ts'
import { decode, type SourceFile } from '../../source-text.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import { createSnippet } from '../../yaml/snippet.ts'
import type { Written } from '../../yaml/written.ts'
import type { WorldSources } from '../layers.ts'
import { absolutePath } from '../paths.ts'

type Read = { readonly written: Written | undefined; readonly problems: readonly Problem[] }

/** A file is read for many worlds, and always the same. */
const known = new WeakMap<SourceFile, Read>()

export function readSharedCommands(name: string, place: Place, sources: WorldSources): Written | undefined {
  const path = absolutePath(name, `/${sources.folder}`, '').slice(1)
  const file = sources.siblings.find((one) => one.path === path)
  if (file === undefined) {
    const paths = sources.siblings.map((one) => one.path).filter((one) => /\.ya?ml$/.test(one))
    const closest = closestWord(path, paths)
    const instead = closest === undefined ? '' : ` Did you mean "${closest.split('/').at(-1)}"?`
    sources.report.error('missing-file', place, `There is no file ${name}.${instead}`)
    return undefined
  }
  const read = known.get(file) ?? readFile(file)
  known.set(file, read)
  for (const problem of read.problems)
    sources.report.error(problem.rule, place, `${name}, line ${problem.line}: ${problem.say}`)
  return read.problems.length === 0 ? read.written : undefined
}

function readFile(file: SourceFile): Read {
  const text = decode(file.bytes)
  const report = createReport(file.path, text ?? '')
  if (text === undefined) report.error('not-text', { line: 1, column: 1, length: 1 }, 'This is not UTF-8 text.')
  const written = text === undefined ? undefined : readYaml(createSnippet(text, 1), report)
  if (written !== undefined) checkShape(written, sharedCommandsSchema, report)
  return { written, problems: report.problems }
}

/** What is found in a shared file while it is used, told where the exercise names the file. */
export function reportAt(report: Report, name: string, place: Place): Report {
  return {
    ...report,
    error: (rule, _, say) => report.error(rule, place, `${name}: ${say}`),
    advise: (rule, _, say) => report.advise(rule, place, `${name}: ${say}`),
  }
}
