import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, createServer, type Rollup } from 'vite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CHANGED_EVENT, exercisesPlugin } from '../../build/exercises-plugin.ts'

const page = (title: string, prints = 'hello'): string =>
  `# ${title}\n\n## Task\n\nPrint \`${prints}\`.\n\n## Solution\n\n\`\`\`python\nprint("${prints}")\n\`\`\`\n`

let folder = ''
const write = async (name: string, text: string): Promise<void> => {
  await mkdir(join(folder, 'exercises/01-basics'), { recursive: true })
  await writeFile(join(folder, 'exercises/01-basics', name), text)
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dryrun-exercises-'))
  await write('01-greet.md', page('Greet'))
  await write('02-count.md', page('Count', '3'))
  await writeFile(
    join(folder, 'main.js'),
    `import { catalogue } from 'virtual:exercises'\nimport { loadExercise } from 'virtual:exercise-loaders'\nglobalThis.course = { catalogue, loadExercise }\n`,
  )
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function buildFolder(): Promise<readonly Rollup.OutputChunk[]> {
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [exercisesPlugin({ folder })],
    build: { write: false, rollupOptions: { input: join(folder, 'main.js') } },
  })
  const { output } = (Array.isArray(result) ? result[0] : result) as Rollup.RollupOutput
  return output.filter((chunk) => chunk.type === 'chunk')
}

describe('the built site', () => {
  test('knows the order and titles at once, and fetches an exercise when it is opened', async () => {
    const chunks = await buildFolder()
    const entry = chunks.find((chunk) => chunk.isEntry)
    expect(entry?.code).toContain('Greet')
    expect(entry?.code).not.toContain('print(')
    expect(chunks.filter((chunk) => chunk.code.includes('print(')).length).toBe(2)
  })

  test('is not built with an exercise that cannot be used, and the place is named', async () => {
    await write('03-broken.md', '---\nchecks:\n  - it: It says so\n    retruns: 3\n---\n\n# Broken\n')
    await expect(buildFolder()).rejects.toThrow(/exercises\/01-basics\/03-broken\.md:4/)
  })
})

test('an edited exercise is pushed to the open page, which is not loaded again', async () => {
  const server = await createServer({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [exercisesPlugin({ folder })],
    server: { port: 0, host: '127.0.0.1' },
  })
  try {
    await server.listen()
    const sent: { readonly type: string; readonly event?: string; readonly data?: unknown }[] = []
    const send = server.ws.send.bind(server.ws)
    server.ws.send = (...message: readonly unknown[]) => {
      const [first, data] = message
      sent.push(typeof first === 'string' ? { type: 'custom', event: first, data } : (first as { type: string }))
      return (send as (...message: readonly unknown[]) => void)(...message)
    }
    await server.transformRequest('virtual:exercises')
    await write('01-greet.md', page('Greet kindly'))
    await expect.poll(() => sent.length, { timeout: 10_000 }).toBeGreaterThan(0)
    expect(sent.map(({ event }) => event)).toEqual([CHANGED_EVENT])
    expect(sent[0]?.data).toMatchObject({ changed: [{ id: 'greet', title: 'Greet kindly' }], problems: [] })
    const index = await server.transformRequest('virtual:exercises')
    expect(index?.code).toContain('Greet kindly')
  } finally {
    await server.close()
  }
})
