// The reader of YAML that judges files reads what PyYAML reads.
import { expect, test } from 'vitest'
import { bringYamlReader, readYaml } from '../../src/grading/readers/read-yaml.ts'
import { showValue } from '../../src/grading/show-value.ts'
import { printed, runOn, startEngine } from './engine.ts'

const DOCUMENTS = [
  'a: &x {p: 1}\nb: {<<: *x, q: 2}\n',
  '- 1_000\n- 0x1F\n- 0b11\n- 1:30\n- 012\n- 08\n- +1\n- .5\n- 5.\n- 1e3\n- 1.5e3\n- 1.0e+5\n- .inf\n- -.inf\n',
  '- ~\n- null\n- Null\n- ""\n- yes\n- Y\n- n\n- oFF\n- OFF\n',
  "a: |\n  x\n  y\nb: >-\n  x\n  y\nc: \"x: y\"\nd: 'it''s'\n",
  'on: push\nNO: 1\n? a\n: b\n',
  '- !!str 1\n- !!int "3"\n',
  '{a: 1, b: [x, y]}',
  '%YAML 1.1\n---\na: 1\n',
  'a:\n- 1\n- 2\nb:\n  - 3\n- - a\n  - b\n',
  'v: 1.2.3\nw: 12:30:45\na: b # c\nd: e#f\n',
  '"\\x41": "\\u00e9"\n',
  'text\n',
  '[]\n',
  '',
  'key: value: x\n',
  'a: b\n c: d\n',
  '- a\n-b\n',
  'a: @x\n',
  'a: `x`\n',
  'a: !!python/object/apply:os.system ["ls"]\n',
  'a: !own x\n',
]

test('the same values, and the same texts refused', async () => {
  await bringYamlReader()
  const program = `import json, yaml
for text in json.loads(${JSON.stringify(JSON.stringify(DOCUMENTS))}):
    try:
        print(repr(yaml.safe_load(text)))
    except yaml.YAMLError:
        print("refused")
`
  const theirs = printed(await runOn(await startEngine(), program))
    .trimEnd()
    .split('\n')
  const ours = DOCUMENTS.map((text) => {
    const reading = readYaml(text)
    return reading.kind === 'read' ? showValue(reading.value, 4_000) : 'refused'
  })
  expect(ours).toEqual(theirs)
}, 60_000)
