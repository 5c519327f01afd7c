// Lines typed at a terminal, and what then stands on the screen: as with the real bash 5.2 of a Debian 12, recorded there by record.ts.
import { expect, test } from 'vitest'
import { sitAt } from './at-terminal.ts'
import { differences } from './differences.ts'
import recorded from './recorded-lines.json' with { type: 'json' }
import { asSeen } from './screen.ts'
import { FILES, TYPED } from './typed-lines.ts'

const FOLDER = '/root/w'
const files = Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`${FOLDER}/${name}`, text]))
const real: Readonly<Record<string, string>> = recorded

async function seen(keys: readonly string[]): Promise<string> {
  const at = await sitAt({ files, world: { user: 'root', cwd: FOLDER } })
  at.raw()
  await at.type(...keys)
  return asSeen(at.raw(), FOLDER)
}

test.each(TYPED)('$name', { timeout: 30_000 }, async ({ name, keys }) => {
  expect(await seen(keys)).toBe(differences[name]?.here ?? real[name])
})

test('sixty lines and more are compared', () => {
  expect(TYPED.flatMap(({ keys }) => keys).length).toBeGreaterThan(60)
  // A difference that is none any more is taken off the list.
  const gone = Object.entries(differences).filter(([name, { here }]) => real[name] === undefined || real[name] === here)
  expect(gone).toEqual([])
})
