// Charts: what a program draws with matplotlib.pyplot is evidence, and what there is not says so.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Evidence } from '../../src/model/evidence.ts'
import type { ChartAxes, Figure, Mark } from '../../src/model/figure.ts'
import type { Engine } from '../../src/python/create-engine.ts'
import { lastStage, printed, runOn, startEngine } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
}, 60_000)

const PLT = 'import matplotlib.pyplot as plt\n'

function figuresOf(evidence: Evidence): readonly Figure[] {
  const { figures, ending } = lastStage(evidence)
  if (figures === undefined) throw new Error(`no figures; it ended so: ${JSON.stringify(ending)}`)
  return figures
}

async function draw(program: string): Promise<readonly Figure[]> {
  return figuresOf(await runOn(engine, PLT + program))
}

async function drawOne(program: string): Promise<ChartAxes> {
  const [figure] = await draw(`${program}\nplt.show()`)
  const axes = figure?.axes[0]
  if (axes === undefined) throw new Error('nothing was drawn')
  return axes
}

const withoutTexts = (marks: readonly Mark[]) => marks.filter((mark) => mark.kind !== 'text')

async function barsOf(program: string) {
  const [mark] = (await drawOne(program)).marks
  if (mark?.kind !== 'bars' && mark?.kind !== 'histogram') throw new Error('the first mark is no bar')
  return mark.bars.map(({ label, value }) => [label, value])
}

async function say(program: string): Promise<string> {
  return printed(await runOn(engine, PLT + program)).trimEnd()
}

describe('a figure is evidence', () => {
  test('bars have the label of their tick, their value and their colour', async () => {
    const axes = await drawOne(`plt.bar(['DiskFull', 'Timeout'], [2, 3], color='red', label='errors')
plt.title('Errors'); plt.xlabel('Type'); plt.ylabel('Count'); plt.legend()`)
    expect(axes).toEqual({
      title: 'Errors',
      xlabel: 'Type',
      ylabel: 'Count',
      xticks: ['DiskFull', 'Timeout'],
      yticks: ['0.0', '0.5', '1.0', '1.5', '2.0', '2.5', '3.0'],
      legend: ['errors'],
      marks: [
        {
          kind: 'bars',
          name: 'errors',
          horizontal: false,
          bars: [
            { label: 'DiskFull', value: 2, base: 0, color: '#ff0000' },
            { label: 'Timeout', value: 3, base: 0, color: '#ff0000' },
          ],
        },
      ],
    })
  })

  test.each([
    ["plt.bar({'a': 1, 'b': 2}.keys(), {'a': 1, 'b': 2}.values())"],
    ["plt.bar(range(2), [1, 2]); plt.xticks(range(2), ['a', 'b'])"],
    ["plt.bar([0, 1], [1, 2], tick_label=['a', 'b'])"],
    [
      "fig, ax = plt.subplots(); ax.bar([0, 1], [1, 2]); ax.set_xticks([0, 1]); ax.set_xticklabels(['a', 'b'], rotation=45)",
    ],
    ["plt.barh(['a', 'b'], [1, 2])"],
  ])('the label of a bar is known however it was written: %s', async (program) => {
    expect(await barsOf(program)).toEqual([
      ['a', 1],
      ['b', 2],
    ])
  })

  test('a histogram is told from bars', async () => {
    const axes = await drawOne("plt.hist(['a', 'a', 'b'])")
    expect(axes.marks).toMatchObject([{ kind: 'histogram', horizontal: false }])
    expect(await barsOf('plt.hist([1, 1, 2, 9], bins=2)')).toEqual([
      ['3', 3],
      ['7', 1],
    ])
  })

  test('lines, points, slices, areas and rules are told apart', async () => {
    const axes =
      await drawOne(`plt.plot([1, 2], [3, 4], 'r--', label='cpu'); plt.plot([1], [2], 'o'); plt.scatter([1], [5])
plt.fill_between([1, 2], [1, 2]); plt.axhline(4)`)
    expect(axes.marks).toMatchObject([
      {
        kind: 'line',
        name: 'cpu',
        color: '#ff0000',
        points: [
          { label: '1', x: 1, y: 3 },
          { label: '2', x: 2, y: 4 },
        ],
      },
      { kind: 'scatter', points: [{ x: 1, y: 2 }] },
      { kind: 'scatter', points: [{ x: 1, y: 5 }] },
      { kind: 'area' },
      { kind: 'rule', horizontal: true, at: 4 },
    ])
    const pie = await drawOne("plt.pie([1, 3], labels=['a', 'b'], autopct='%d%%')")
    expect(withoutTexts(pie.marks)).toMatchObject([
      {
        kind: 'pie',
        slices: [
          { label: 'a', value: 1 },
          { label: 'b', value: 3 },
        ],
      },
    ])
  })

  test('a date on an axis is told as a date', async () => {
    const axes = await drawOne(`from datetime import datetime as d
plt.plot([d(2026, 1, 5, 9), d(2026, 1, 5, 10)], [1, 2])`)
    expect(axes.marks).toMatchObject([{ points: [{ label: '2026-01-05 09:00:00' }, { label: '2026-01-05 10:00:00' }] }])
    expect(axes.xticks).toEqual(['09:00', '09:10', '09:20', '09:30', '09:40', '09:50', '10:00'])
  })

  test('what is set after show comes too late', async () => {
    const figures = await draw("plt.bar(['a'], [1])\nplt.show()\nplt.title('late')")
    expect(figures.map(({ end, axes }) => [end, axes[0]?.title])).toEqual([
      ['shown', ''],
      ['open', 'late'],
    ])
  })

  test('shown, saved and left open are told apart', async () => {
    const evidence = await runOn(
      engine,
      `${PLT}plt.figure()\nplt.savefig('a.svg')\nplt.close()\nplt.figure()\nplt.show()\nplt.figure()`,
    )
    expect(figuresOf(evidence).map((figure) => figure.end)).toEqual(['saved', 'shown', 'open'])
    expect(lastStage(evidence).files.find((file) => file.path.endsWith('a.svg'))?.text).toContain('<svg')
  })

  test('a program without matplotlib has none', async () => {
    expect(lastStage(await runOn(engine, 'print(1)'))).not.toHaveProperty('figures')
  })

  test('figures of one run are not there in the next', async () => {
    await draw('plt.figure()')
    expect(await draw('')).toEqual([])
  })

  test('a figure that a call draws belongs to the call', async () => {
    const program = `${PLT}def chart():\n    plt.bar(['a'], [1])\n    plt.show()`
    const { stages } = await runOn(engine, program, { calls: ['chart()'] })
    expect(stages.map((stage) => stage.figures?.length)).toEqual([0, 1])
  })
})

describe('what a program can read back', () => {
  test.each([
    ["print([b.get_height() for b in plt.bar(['a', 'b'], [1, 2.5])])", '[1, 2.5]'],
    ["plt.bar(['a', 'b'], [1, 2])\nprint([t.get_text() for t in plt.gca().get_xticklabels()])", "['a', 'b']"],
    ["plt.bar(['a'], [4])\nprint(plt.gca().patches[0].get_x(), plt.gca().patches[0].get_width())", '-0.4 0.8'],
    ['line, = plt.plot([1, 2], [3, 4])\nprint(line.get_xdata(), plt.gca().lines[0].get_ydata())', '[1, 2] [3, 4]'],
    ["print(plt.title('T').get_text(), plt.gca().get_title())", 'T T'],
    ["print(plt.bar_label(plt.bar(['a'], [4])))", "[Text('4')]"],
    ["plt.bar(['a'], [10])\nprint(plt.ylim())", '(0.0, 10.5)'],
    [
      'fig, axes = plt.subplots(2, 2)\nprint(len(axes.flatten()), axes.shape, fig.get_size_inches())',
      '4 (2, 2) (6.4, 4.8)',
    ],
    [
      'counts, edges, bars = plt.hist([1, 2, 3], bins=2)\nprint(counts, edges, len(bars))',
      '[1.0, 2.0] [1.0, 2.0, 3.0] 2',
    ],
    ['print(plt.figure(), plt.get_fignums())', '<Figure size 640x480 with 0 Axes> [1]'],
  ])('%s', async (program, out) => {
    expect(await say(program)).toBe(out)
  })
})

describe('the picture', () => {
  test('text is text, escaped, and nothing in it can run', async () => {
    const [figure] = await draw("plt.bar(['<script>alert(1)</script>'], [1]); plt.title('a & b \\x00'); plt.show()")
    expect(figure?.svg).toContain('&lt;script&gt;')
    expect(figure?.svg).toContain('a &amp; b \uFFFD')
    expect(figure?.svg).not.toMatch(/<script|\0/)
  })

  test('every colour that matplotlib knows is drawn as hex', async () => {
    const [figure] = await draw(
      "plt.bar(['a'] * 5, [1] * 5, color=['r', 'C1', 'tab:green', (0, 0, 1), '0.5']); plt.show()",
    )
    const fills = [...(figure?.svg ?? '').matchAll(/<rect [^>]*width="\d[\d.]*" [^>]*fill="(#\w+)"/g)].map(
      ([, hex]) => hex,
    )
    expect(fills).toEqual(expect.arrayContaining(['#ff0000', '#ff7f0e', '#2ca02c', '#0000ff', '#808080']))
  })

  test('gaps, infinite values and empty charts are drawn too', async () => {
    const figures = await draw(`nan, inf = float('nan'), float('inf')
plt.plot([1, 2, 3, 4], [1, nan, inf, 2]); plt.bar([], []); plt.show()
plt.pie([0, 0]); plt.show(); plt.hist([]); plt.show(); plt.figure(); plt.show(); plt.yscale('log'); plt.bar(['a'], [0]); plt.show()`)
    expect(figures.map((figure) => /NaN|nan|inf/.test(figure.svg ?? 'nan'))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ])
  })
})

test('a text can stand beside its place by so many points', async () => {
  const [figure] = await draw(`bar, = plt.bar(['a'], [2])
plt.annotate('two', xy=(0, 1), xytext=(0, 36), textcoords='offset points')
plt.text(0, 1, 'there')
plt.show()`)
  const y = (text: string) => Number(new RegExp(`y="([\\d.]+)"[^>]*>${text}<`).exec(figure?.svg ?? '')?.[1])
  expect(y('there') - y('two')).toBeCloseTo(50, 1)
})

describe('what there is not says so', () => {
  test.each([
    ['plt.boxplot([1])', "AttributeError: Dryrun's matplotlib has no pyplot.boxplot; it has: annotate,"],
    ['plt.gca().imshow([])', "AttributeError: Dryrun's matplotlib has no Axes.imshow; it has: "],
    ["plt.bar(['a'], [1], hatch='x')", "AttributeError: Dryrun's matplotlib has no bar(…, hatch=…); it has: alpha,"],
    ["plt.savefig('a.png')", "ValueError: Format 'png' is not supported (supported formats: svg)."],
    ["plt.bar(['a', 'b'], [1])\nplt.plot([1, 2], [1])", 'ValueError: x and y must have the same length'],
    ["plt.bar(['a'], [1], color='rde')", "ValueError: 'rde' is not a color"],
    ["plt.rcParams['x.y'] = 1", `AttributeError: Dryrun's matplotlib has no setting rcParams["x.y"]`],
    ['from matplotlib.dates import HourLocator', "ImportError: cannot import name 'HourLocator'"],
  ])('%s', async (program, failure) => {
    expect(await say(program)).toContain(failure)
  })
})
