import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { programLink, readRoute } from '../../src/ui/route.ts'
import { packProgram, unpackProgram } from '../../src/ui/share/program-link.ts'

describe('a link', () => {
  test.each(['', 'print("hello")\n', 'name = "Zoë 🐍"\n\tprint(name)\n', 'x = 1\n'.repeat(2_000)])(
    'brings a program as it was written: %j',
    async (program) => {
      const packed = (await packProgram(program)) ?? ''
      expect(packed).toMatch(/^[\w-]+$/)
      const route = readRoute(programLink('count-servers', packed))
      expect(route).toEqual({ kind: 'exercise', id: 'count-servers', packed })
      expect(await unpackProgram(packed)).toEqual({ kind: 'program', program })
    },
  )

  test('is not made of a program that is too long for one', async () => {
    const noise = Array.from({ length: 9_000 }, (_, at) => String.fromCharCode(33 + ((at * at * 7919) % 90))).join('')
    expect(await packProgram('x'.repeat(60_000))).toBeNull()
    expect(await packProgram(noise.repeat(2))).not.toBe('')
  })

  test.each([
    ['', /later version/],
    ['2abc', /later version/],
    ['1', /damaged/],
    ['1!!!', /damaged/],
    ['1U1bwrVQo', /damaged/],
    [`1${'A'.repeat(9_000)}`, /longer than any/],
  ])('that is spoiled says so: %j', async (packed, say) => {
    expect(await unpackProgram(packed)).toEqual({ kind: 'unreadable', say: expect.stringMatching(say) })
  })

  test('whose few bytes would unpack into very many is refused', async () => {
    const bomb = deflateRawSync(Buffer.alloc(5_000_000)).toString('base64url')
    expect(bomb.length).toBeLessThan(8_000)
    expect(await unpackProgram(`1${bomb}`)).toMatchObject({ kind: 'unreadable' })
  })
})
