// What a program writes: kept in order and in bounds, and shown while it runs.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Output, OutputStream } from '../../src/model/evidence.ts'
import type { Engine } from '../../src/python/create-engine.ts'
import { createOutput } from '../../src/python/run/output.ts'
import { lastStage, lines, printed, runOn, startEngine } from './engine.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const whole = (output: Output): string => output.pieces.map(({ text }) => text).join('')
const countLines = (text: string): number => text.split('\n').length - 1

/** A keeper on a host whose clock and real clock stand still until they are moved, and what a page would see of it. */
function keeper() {
  let hostMs = 0
  let realMs = 0
  const seen: [OutputStream, string][] = []
  const left: [number, string][] = []
  const output = createOutput(
    { nowMs: () => hostMs, realMs: () => realMs },
    { output: (stream, text) => seen.push([stream, text]), leftOut: (count, tail) => left.push([count, tail]) },
  )
  return {
    output,
    seen,
    left,
    wait(host: number, real: number) {
      hostMs += host
      realMs += real
    },
    print: (text: string, stream: OutputStream = 'out') => output.write(stream, bytes(text)),
  }
}

describe('evidence of output', () => {
  test('tells the streams apart, keeps their order, and says when', () => {
    const { output, print, wait } = keeper()
    print('a\n')
    print('b\n')
    print('c\n', 'err')
    wait(1_000, 0)
    print('d\n')
    print('e\n')
    output.end()
    expect(output.kept()).toEqual({
      pieces: [
        { stream: 'out', text: 'a\nb\n', atMs: 0 },
        { stream: 'err', text: 'c\n', atMs: 0 },
        { stream: 'out', text: 'd\ne\n', atMs: 1_000 },
      ],
      leftOutLines: 0,
    })
  })

  test('puts characters together that came in parts, on each stream for itself', () => {
    const { output } = keeper()
    const [euro] = [bytes('€')]
    output.write('out', euro.subarray(0, 1))
    output.write('err', bytes('x'))
    output.write('out', euro.subarray(1))
    output.end()
    expect(output.kept().pieces.map(({ stream, text }) => [stream, text])).toEqual([
      ['err', 'x'],
      ['out', '€'],
    ])
  })

  test('shows what is no UTF-8 as a terminal does, also at the very end, and keeps marks', () => {
    const { output } = keeper()
    output.write('out', new Uint8Array([0xff, 0x61]))
    output.write('out', bytes('\ufeffb'))
    output.write('out', new Uint8Array([0xe2, 0x82]))
    output.end()
    expect(whole(output.kept())).toBe('\ufffda\ufeffb\ufffd')
  })

  test('of a flood has the first and the last lines, whole ones, and how many were between', () => {
    const { output, print } = keeper()
    const total = 2_000_000
    for (let number = 0; number < total; number += 4) {
      print(`${number}\n${number + 1}\n${number + 2}\n${number + 3}\n`)
    }
    output.end()
    const { pieces, leftOutLines } = output.kept()
    const [head, tail] = pieces
    expect([pieces.length, tail?.afterGap]).toEqual([2, true])
    expect(head?.text.startsWith('0\n1\n2\n')).toBe(true)
    expect(tail?.text.endsWith('1999998\n1999999\n')).toBe(true)
    const firstOfTail = Number(tail?.text.split('\n')[0])
    const lastOfHead = Number(head?.text.split('\n').at(-2))
    expect(leftOutLines).toBe(firstOfTail - lastOfHead - 1)
    expect(countLines(head?.text ?? '') + leftOutLines + countLines(tail?.text ?? '')).toBe(total)
    expect((head?.text ?? '').length).toBeLessThanOrEqual(1_000_000)
    expect((tail?.text ?? '').length).toBeLessThan(2_100_000)
  })

  test('of one endless line is bounded too, and says that something is missing', () => {
    const { output, print } = keeper()
    for (let at = 0; at < 60; at += 1) print('x'.repeat(100_000))
    output.end()
    const { pieces, leftOutLines } = output.kept()
    expect([whole({ pieces, leftOutLines }).length < 3_000_001, leftOutLines]).toEqual([true, 1])
  })

  test('of one huge write is bounded too', () => {
    const { output, print } = keeper()
    print('x\n'.repeat(5_000_000))
    output.end()
    const kept = output.kept()
    expect([whole(kept).length < 3_000_001, countLines(whole(kept)) + kept.leftOutLines]).toEqual([true, 5_000_000])
  })

  test('of a million tiny pieces is bounded by their number', () => {
    const { output, print, wait } = keeper()
    for (let at = 0; at < 300_000; at += 1) {
      print('x')
      wait(1, 0)
    }
    output.end()
    expect(output.kept().pieces.length).toBeLessThan(50_000)
  })
})

describe('what a page is shown', () => {
  test('comes at once at first, then at a pace, and all of it at the end', () => {
    const { output, print, wait, seen } = keeper()
    print('a\n')
    print('b\n')
    print('c\n')
    expect(seen).toEqual([['out', 'a\n']])
    wait(0, 20)
    output.showDue()
    print('d\n')
    output.end()
    expect(seen).toEqual([
      ['out', 'a\n'],
      ['out', 'b\nc\n'],
      ['out', 'd\n'],
    ])
  })

  test('keeps the streams in order', () => {
    const { output, print, seen } = keeper()
    print('a')
    print('b', 'err')
    print('c', 'err')
    print('d')
    output.end()
    expect(seen).toEqual([
      ['out', 'a'],
      ['err', 'bc'],
      ['out', 'd'],
    ])
  })

  test('of a flood is a head and now and then a tail with the count so far', () => {
    const { output, print, wait, seen, left } = keeper()
    const total = 400_000
    for (let number = 0; number < total; number += 1) {
      print(`${number}\n`)
      if (number % 1_000 === 0) wait(0, 1)
    }
    output.end()
    const head = seen.map(([, text]) => text).join('')
    const [hidden, tail] = left.at(-1) ?? [0, '']
    expect(head.length).toBeLessThanOrEqual(256_000)
    expect(tail.length).toBeLessThanOrEqual(32_000)
    expect(countLines(head) + hidden + countLines(tail)).toBe(total)
    expect(seen.length + left.length).toBeLessThan(60)
  })

  test('of two streams in turns is bounded in calls', () => {
    const { output, print, seen, left } = keeper()
    for (let at = 0; at < 100_000; at += 1) print('x\n', at % 2 === 0 ? 'out' : 'err')
    output.end()
    expect(seen.length + left.length).toBeLessThan(5_000)
  })
})

describe('a program’s output', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await startEngine()
  })

  test.each([
    ['print("a", end="")\nprint("b", "c", sep="-")', 'ab-c\n'],
    ['import sys\nsys.stdout.write("no line end")', 'no line end'],
    [
      'import sys\nsys.stdout.buffer.write(b"\\xe2\\x82")\nsys.stdout.flush()\nsys.stdout.buffer.write(b"\\xac\\n")',
      '€\n',
    ],
    ['import os\nos.write(1, b"raw\\n")\nprint("then")', 'raw\nthen\n'],
    ['print("größer", "日本", "😀")', 'größer 日本 😀\n'],
    ['import sys\nprint(sys.stdout.encoding, sys.stdout.fileno(), sys.stdout.isatty())', 'utf-8 1 False\n'],
    ['import sys\nsys.stdout.reconfigure(encoding="latin-1")\nprint("\\xfc")', '\ufffd\n'],
    ['open("/dev/stdout", "w").write("by its name\\n")', 'by its name\n'],
    ['print("a\\0b\\r\\n\\x1b[31mred")', 'a\0b\r\n\x1b[31mred\n'],
    [
      'import contextlib, io\nwith contextlib.redirect_stdout(io.StringIO()) as kept: print("kept")\nprint(kept.getvalue().upper())',
      'KEPT\n\n',
    ],
  ])('%j', async (program, said) => {
    expect(printed(await runOn(engine, program))).toBe(said)
  })

  test('keeps the order of both streams as they were flushed', async () => {
    const program = lines(
      'import logging, sys',
      'print("one")',
      'print("two", file=sys.stderr)',
      'sys.stdout.write("three")',
      'logging.warning("four")',
      'print()',
    )
    expect(lastStage(await runOn(engine, program)).output.pieces.map(({ stream, text }) => [stream, text])).toEqual([
      ['out', 'one\n'],
      ['err', 'two\nWARNING:root:four\n'],
      ['out', 'three\n'],
    ])
  })

  test('has the host’s time on each piece', async () => {
    const program = 'import time\nprint("a")\ntime.sleep(2)\nprint("b")'
    expect(
      lastStage(await runOn(engine, program, { clockMs: 1_000 })).output.pieces.map(({ text, atMs }) => [text, atMs]),
    ).toEqual([
      ['a\n', 1_000],
      ['b\n', 3_000],
    ])
  })

  test('is shown while the program still computes', async () => {
    const shown: string[] = []
    const program = lines('print("one")', 'print("two")', 'for _ in range(3_000_000): pass', 'import os', 'os._exit(0)')
    await runOn(engine, program, { timeLimitMs: 20_000 }, { output: (_stream, text) => shown.push(text) })
    expect(shown).toEqual(['one\n', 'two\n'])
  })

  test('of very many lines stays in bounds, and every line is counted', async () => {
    let calls = 0
    const count = (): void => {
      calls += 1
    }
    const fresh = await startEngine()
    const evidence = await runOn(
      fresh,
      'for n in range(0, 600_000, 50): print(*range(n, n + 50), sep="\\n")',
      { timeLimitMs: 60_000 },
      { output: count, leftOut: count },
    )
    const { output } = lastStage(evidence)
    expect(countLines(whole(output)) + output.leftOutLines).toBe(600_000)
    expect(output.leftOutLines).toBeGreaterThan(0)
    expect(calls).toBeLessThan(400)
  })
})
