// The rules of the house, as tests: who may import whom, which packages live where, sizes, and what the host must never look at.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const doors = new Set(['src/main.ts', 'src/page.tsx', 'src/worker/main.ts', 'src/cli/main.ts'])

const mayImport: Record<string, readonly string[]> = {
  model: [],
  content: ['model'],
  host: ['model'],
  grading: ['model', 'errors'],
  runner: ['model'],
  python: ['model', 'host'],
  worker: ['model', 'python', 'runner'],
  workbook: ['model', 'content', 'grading', 'errors'],
  storage: ['workbook'],
  offline: [],
  assist: [],
  errors: ['model'],
  ui: ['model', 'workbook', 'assist', 'errors'],
  cli: ['model', 'content', 'workbook', 'runner', 'python'],
}

const packages: Record<string, readonly RegExp[]> = {
  model: [],
  content: [/^yaml$/, /^zod$/, /^mdast/, /^micromark/, /^hast/, /^lowlight$/, /^diff$/],
  host: [/^just-bash\/browser$/, /^diff$/, /^fflate$/],
  // Only for checks that compare YAML, and only brought for them.
  grading: [/^yaml$/],
  runner: [],
  python: [/^pyodide/],
  worker: [/^fflate$/],
  workbook: [/^zustand\/vanilla/],
  storage: [/^idb$/],
  offline: [],
  assist: [/^@astral-sh\/ruff-wasm-web$/, /^virtual:py/],
  errors: [],
  ui: [/^react/, /^monaco-editor/, /^@xterm\//, /^zustand/, /^@base-ui\//, /^lucide-react$/, /^@fontsource/, /^diff$/],
  cli: [/^node:/],
}

type Source = { readonly path: string; readonly text: string; readonly room: string | undefined }

function sources(folder = 'src'): Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return sources(path)
    if (!/\.(ts|tsx|py)$/.test(entry.name) || entry.name.endsWith('.d.ts')) return []
    const [, room] = path.split('/')
    const text = readFileSync(join(root, path), 'utf8')
    return [{ path, text, room: path.split('/').length > 2 ? room : undefined }]
  })
}

function importsOf(source: Source): string[] {
  if (source.path.endsWith('.py')) return []
  return [
    ...source.text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

const all = sources()

describe('the rooms', () => {
  test('a room imports only the rooms it may', () => {
    const wrong = all.flatMap((source) => {
      const room = source.room
      if (doors.has(source.path) || room === undefined) return []
      return importsOf(source)
        .filter((name) => name.startsWith('.'))
        .map((name) => relative(join(root, 'src'), resolve(root, dirname(source.path), name)).split('/')[0] ?? '')
        .filter((target) => target !== room && !(mayImport[room] ?? []).includes(target))
        .map((target) => `${source.path} imports ${target}`)
    })
    expect(wrong).toEqual([])
  })

  test('a package is imported only in its room', () => {
    const wrong = all.flatMap((source) => {
      const room = source.room
      if (doors.has(source.path) || room === undefined) return []
      return importsOf(source)
        .filter((name) => !name.startsWith('.'))
        .filter((name) => !(packages[room] ?? []).some((allowed) => allowed.test(name)))
        .map((name) => `${source.path} imports ${name}`)
    })
    expect(wrong).toEqual([])
  })

  test('the library of the shell stays in the shell', () => {
    const users = all.filter((source) => importsOf(source).some((name) => name.startsWith('just-bash')))
    expect(users.filter(({ path }) => !path.startsWith('src/host/shell/')).map(({ path }) => path)).toEqual([])
  })

  test('every folder of src is a room with rules', () => {
    const rooms = new Set(all.map((source) => source.room).filter((room) => room !== undefined))
    expect([...rooms].filter((room) => !(room in mayImport))).toEqual([])
  })

  test('no barrels, no default exports, no junk drawers', () => {
    const names = /\/(index|utils?|helpers?|common|shared|types)\.(ts|tsx|py)$/
    expect(all.filter((source) => names.test(source.path)).map((source) => source.path)).toEqual([])
    expect(all.filter((source) => /^export default/m.test(source.text)).map((source) => source.path)).toEqual([])
  })

  test('no file is longer than 400 lines', () => {
    expect(all.filter((source) => source.text.split('\n').length > 401).map((source) => source.path)).toEqual([])
  })

  test('every file opens with a comment that says its job', () => {
    const opening = /^(#!.*\n)?(\/\/ |"""|# |\/\*\*? )/
    expect(all.filter((source) => !opening.test(source.text)).map((source) => source.path)).toEqual([])
  })
})

test('the host never looks at the real world', () => {
  const looks = /\b(Date\.now|new Date\(\)|Math\.random|setTimeout|setInterval|fetch\(|console\.|performance\.)/
  expect(
    all.filter((source) => source.room === 'host' && looks.test(source.text)).map((source) => source.path),
  ).toEqual([])
})
