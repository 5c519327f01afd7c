// What somebody at a terminal can rely on beside what a real one shows: paging, editing in the page, wide letters, what is bounded.
import { describe, expect, test } from 'vitest'
import { DEBIAN_PROMPT } from '../../../src/host/shell/interactive/prompt.ts'
import { drawLine } from '../../../src/host/terminal/draw-line.ts'
import { keysIn } from '../../../src/host/terminal/keys.ts'
import { widthOfText } from '../../../src/host/terminal/widths.ts'
import { sitAt } from './at-terminal.ts'

const WORLD = { user: 'sre', cwd: '/home/sre' } as const

describe('less', () => {
  test('shows a screen at a time, and goes to the end and to what is sought', async () => {
    const at = await sitAt({ world: WORLD })
    await at.type('seq 100 | less\r')
    expect(at.screen()).toContain('\n23\n:')
    await at.type(' ')
    expect(at.screen()).toContain('24\n25')
    await at.type('/77\r')
    expect(at.screen()).toMatch(/^77\n78/)
    await at.type('G')
    expect(at.screen()).toContain('100\n(END)')
    await at.type('q')
    expect(at.screen()).toContain('$')
  })

  test('shows what is written over itself as bold and underlined', async () => {
    const at = await sitAt({ world: WORLD })
    at.raw()
    await at.type(`${String.raw`printf 'b\bbo\bo _\bu x\n' | less`}\r`)
    expect(at.raw()).toContain('\x1b[1mb\x1b[22m\x1b[1mo\x1b[22m \x1b[4mu\x1b[24m x')
  })

  test('is left for a while by Ctrl-Z', async () => {
    const at = await sitAt({ world: WORLD })
    await at.type('seq 100 | less\r', '\x1a')
    expect(at.screen()).toContain('[1]+  Stopped                 seq 100 | less')
    expect(await at.type('fg\r')).toContain('23\n:')
  })

  test('more is over at once where all of it fits', async () => {
    const at = await sitAt({ world: WORLD })
    expect(await at.type('seq 3 | more\r')).toContain('1\n2\n3\n$')
  })

  test('is cat where no screen is', async () => {
    const at = await sitAt({ world: WORLD })
    expect(await at.type('seq 3 | less | cat\r')).toContain('1\n2\n3\n$')
  })
})

test.each(['nano', 'vi', 'vim', 'editor'])('%s opens the file in the page', async (name) => {
  const at = await sitAt({ world: WORLD })
  await at.type(`cd /tmp; ${name} notes.txt\r`)
  expect(at.edited).toEqual(['/tmp/notes.txt'])
  expect(await at.type(`ls; ${name} /tmp\r`)).toContain(`notes.txt\n${name}: /tmp: Is a directory`)
})

test('the prompt is that of a Debian', async () => {
  const at = await sitAt({ world: WORLD }, { prompt: DEBIAN_PROMPT })
  await at.type('cd /tmp\r')
  expect(at.screen()).toBe('sre@debian:~$ cd /tmp\nsre@debian:/tmp$')
})

test('ls fills the width of the screen', async () => {
  const at = await sitAt({
    world: { ...WORLD, files: { '/tmp/one': { kind: 'text', text: '' }, '/tmp/two': { kind: 'text', text: '' } } },
  })
  at.resize(6, 24)
  expect(await at.type('ls /tmp\r')).toContain('one\ntwo\n')
})

test('completion lists many names only when asked', async () => {
  const files = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`/tmp/f${index}`, '']))
  const at = await sitAt({ files, world: WORLD })
  expect(await at.type('cat /tmp/f', '\t', '\t')).toContain('Display all 120 possibilities? (y or n)')
  expect(await at.type('n')).toMatch(/\$ cat \/tmp\/f$/)
})

test('names with line ends and quotes are completed so that the shell reads them', async () => {
  const at = await sitAt({ files: { "/tmp/a\n'b": 'seen\n' }, world: WORLD })
  expect(await at.type('cat /tmp/a\t\r')).toContain('seen')
})

test('a shell that is left begins anew', async () => {
  const at = await sitAt({ world: WORLD })
  await at.type('x=1; cd /tmp\r', 'exit\r')
  expect(await at.type('echo "[$x]" $PWD\r')).toContain('[] /home/sre')
})

test('a line of wide letters is drawn where it belongs', () => {
  expect(widthOfText('aé再')).toBe(4)
  const drawn = drawLine({
    prompt: { text: '$ ', width: 2 },
    line: { letters: [...'再再再'], at: 3 },
    columns: 7,
    row: 0,
  })
  expect(drawn.row).toBe(1)
})

test('keys have names', () => {
  expect(keysIn('a\x1b[A\x1bb\t\x03\x1b[3~\x1b[99z')).toEqual([
    'a',
    'up',
    'alt-b',
    'tab',
    'ctrl-c',
    'delete',
    'unknown',
  ])
})
