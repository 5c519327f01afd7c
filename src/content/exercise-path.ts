// What the path of an exercise says: its section, its place and its id.
import type { Report } from './report.ts'

export type ExercisePath = {
  readonly id: string
  readonly section: string
  readonly order: number
  /** Folder with the files beside the exercise. */
  readonly folder: string
}

const START = { line: 1, column: 1, length: 1 }

/** A path that does not follow the pattern still gives something to work with; the problem is reported. */
export function readExercisePath(path: string, report: Report): ExercisePath {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  const folder = parts.slice(0, -1).join('/')
  const section = parts.at(-2) ?? ''
  const match = /^(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(name)
  if (match === null) {
    const say = `Name the file with a number, a dash and words in small letters joined by dashes, for example ${suggestion(name)}`
    report.error('file-name', START, say)
  }
  if (!/^\d+-[a-z0-9]+(?:-[a-z0-9]+)*$/.test(section)) {
    const say = `Name the folder of a section with a number, a dash and words in small letters, for example exercises/${suggestion(section).replace(/\.md$/, '')}`
    report.error('file-name', START, say)
  }
  const id = match?.[2] ?? slugOf(name)
  return { id, section, order: Number(match?.[1] ?? 0), folder }
}

function suggestion(name: string): string {
  const number = /^\d+/.exec(name)?.[0] ?? '01'
  return `${number.padStart(2, '0')}-${slugOf(name)}.md`
}

/** Small letters and digits, joined by dashes: "Retry an API call" → `retry-an-api-call`. */
export function slugOf(text: string): string {
  const slug = text
    .replace(/\.md$/, '')
    .replace(/^\d+[-_\s]*/, '')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug === '' ? 'exercise' : slug
}

/** Links between exercises are written as paths of files; on the page they lead to the exercise. */
export function addressOf(target: string): string | undefined {
  const path = target.replace(/#.*$/, '')
  const match = /(?:^|\/)\d+-([a-z0-9-]+)\.md$/.exec(path)
  if (match?.[1] !== undefined) return `#/${match[1]}`
  // A section has no page of its own address; the first page shows all of them.
  return /(?:^|\/)(?:\d+-[a-z0-9-]+\/)?(?:index\.md)?$/.test(path) && path !== '' ? '#/' : undefined
}
