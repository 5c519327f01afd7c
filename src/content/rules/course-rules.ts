// Rules about several files: unique names, links, what comes after what, and renamed files.
import type { Exercise, Lesson, Section } from '../../model/exercise.ts'
import { closestWord } from '../closest-word.ts'
import type { Link } from '../markdown/links.ts'
import { decodePath } from '../markdown/to-html.ts'
import type { ReadExercise } from '../parse-exercise.ts'
import type { Report } from '../report.ts'
import { listOf, textOf, wordIn } from '../yaml/written.ts'

type Page = { readonly links: readonly Link[]; readonly report?: Report }

export function checkCourse(
  read: readonly ReadExercise[],
  pages: readonly Page[],
  sections: readonly Section[],
  earlier: { readonly ids: readonly string[] } | undefined,
): void {
  const ids = read.map((one) => one.id)
  checkIds(read)
  for (const one of read) checkAfter(one, ids)
  const files = new Set(read.map((one) => one.file))
  const names = [...ids, ...read.flatMap((one) => pageOf(one)?.formerly ?? [])]
  for (const page of [...read, ...pages]) {
    checkLinks(page, files, sections)
    checkAddresses(page, names)
  }
  if (earlier !== undefined) checkRenamed(read, earlier.ids)
}

function pageOf({ exercise, lesson }: ReadExercise): Exercise | Lesson | undefined {
  return exercise ?? lesson
}

function checkIds(read: readonly ReadExercise[]): void {
  const byId = new Map<string, string>()
  const byNumber = new Map<string, string>()
  for (const one of read) {
    const { id, file, report } = one
    const page = pageOf(one)
    if (report === undefined) continue
    const place = { line: 1, column: 1, length: 1 }
    const twin = byId.get(id)
    if (twin !== undefined) {
      const say = `${twin} has the name "${id}" too. Progress is kept by name, so give one of the two another.`
      report.error('twin-ids', place, say)
    }
    byId.set(id, twin ?? file)
    if (page === undefined) continue
    const number = `${page.section}/${page.order}`
    const neighbour = byNumber.get(number)
    if (neighbour !== undefined)
      report.error('file-name', place, `${neighbour} has the number ${page.order} too. Give one of the two another.`)
    byNumber.set(number, neighbour ?? page.file)
  }
  checkFormerly(read, byId)
}

function checkFormerly(read: readonly ReadExercise[], byId: ReadonlyMap<string, string>): void {
  const claimed = new Map<string, string>()
  for (const one of read) {
    const { front, report } = one
    const page = pageOf(one)
    if (page === undefined || report === undefined) continue
    for (const node of listOf(wordIn(front, 'formerly'))) {
      const name = textOf(node) ?? ''
      const owner = byId.get(name) ?? claimed.get(name)
      if (owner !== undefined)
        report.error('twin-ids', node.place, `${owner} has the name "${name}". Leave it out here.`)
      claimed.set(name, page.file)
    }
  }
}

function checkAfter({ exercise, front, report }: ReadExercise, ids: readonly string[]): void {
  const node = wordIn(front, 'after')
  const name = textOf(node)
  if (exercise === undefined || report === undefined || node === undefined || name === undefined) return
  if (name === exercise.id)
    report.error('dead-link', node.place, 'An exercise cannot come after itself. Name another one.')
  if (ids.includes(name)) return
  const closest = closestWord(name, ids)
  const instead =
    closest === undefined ? 'Write the name of its file without number and ending.' : `Did you mean "${closest}"?`
  report.error('dead-link', node.place, `There is no exercise "${name}". ${instead}`)
}

// Links to other sites are left alone: whether they live is nothing that a file can tell.
function checkLinks({ links, report }: Page, files: ReadonlySet<string>, sections: readonly Section[]): void {
  if (report === undefined) return
  const folder = report.file.split('/').slice(0, -1)
  for (const link of links) {
    if (link.kind === 'picture' || /^(?:[a-z][a-z\d+.-]*:|#)/i.test(link.target)) continue
    const target = resolve(folder, decodePath(link.target).replace(/[#?].*$/, ''))
    if (files.has(target)) continue
    if (sections.some((section) => new RegExp(`(?:^|/)exercises/${section.id}(?:/index\\.md|/)?$`).test(target)))
      continue
    const name = target.split('/').at(-1) ?? ''
    const closest = closestWord(target, [...files])
    const instead =
      closest === undefined
        ? 'Link to the file of an exercise, such as 03-loop-over-servers.md'
        : `Did you mean ${relative(folder, closest)}?`
    report.error(
      'dead-link',
      report.lineAt(link.line),
      `There is no ${name === '' ? link.target : name} here. ${instead}`,
    )
  }
}

/** An address of the page itself, `#/name-of-the-exercise`, leads somewhere too. */
function checkAddresses({ links, report }: Page, names: readonly string[]): void {
  for (const { kind, target, line } of links) {
    const name = kind === 'link' ? /^#\/(.+?)\/*$/.exec(decodePath(target))?.[1] : undefined
    if (report === undefined || name === undefined || names.includes(name)) continue
    const closest = closestWord(name, names)
    const instead = closest === undefined ? 'Link to the file of an exercise.' : `Did you mean #/${closest}?`
    report.error('dead-link', report.lineAt(line), `There is no exercise "${name}". ${instead}`)
  }
}

function resolve(folder: readonly string[], path: string): string {
  const parts = path.startsWith('/') ? [] : [...folder]
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function relative(folder: readonly string[], path: string): string {
  const parts = path.split('/')
  const inFolder = parts.slice(0, -1).join('/') === folder.join('/')
  return inFolder ? (parts.at(-1) ?? path) : `../${parts.slice(-2).join('/')}`
}

function checkRenamed(read: readonly ReadExercise[], earlierIds: readonly string[]): void {
  const now = new Set(
    read.flatMap((one) => {
      const page = pageOf(one)
      return page === undefined ? [] : [page.id, ...page.formerly]
    }),
  )
  const gone = earlierIds.filter((id) => !now.has(id))
  const fresh = read.filter((one) => pageOf(one) !== undefined && !earlierIds.includes(one.id))
  for (const one of fresh) {
    const { report } = one
    const page = pageOf(one)
    if (page === undefined || report === undefined || page.formerly.length > 0) continue
    const old = closestWord(page.id, gone) ?? (gone.length === 1 && fresh.length === 1 ? gone[0] : undefined)
    if (old === undefined) continue
    const say = `${page.id}.md is new and ${old}.md is gone. If it was renamed, add  formerly: ${old}`
    report.error('renamed', { line: 1, column: 1, length: 1 }, say)
  }
}
