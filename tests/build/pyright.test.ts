import { describe, expect, test } from 'vitest'
import { describeBoto3 } from '../../build/boto3-description.ts'
import { splitPyright } from '../../build/pyright.ts'

const described = (paths: readonly string[]): string =>
  `(()=>{var e={1(e){e.exports={${paths.map((path) => `"${path}":'class A: """ } \\' """'`).join(',')}}},2(e){e.done=1}}})()`

const library = Array.from({ length: 600 }, (_, index) => `/typeshed/stdlib/module${index}.pyi`)

describe('Pyright’s build, taken apart', () => {
  test('leaves the program without descriptions, and keeps those of what can be imported', () => {
    const build = described([
      ...library,
      '/typeshed/stubs/psutil/psutil/__init__.pyi',
      '/typeshed/stubs/tensorflow/a.pyi',
    ])
    const { program, descriptions } = splitPyright(build)
    expect(program).toBe('(()=>{var e={1(e){e.exports={}},2(e){e.done=1}}})()')
    expect(Object.keys(descriptions)).toEqual([...library, '/typeshed/stubs/psutil/psutil/__init__.pyi'])
    expect(descriptions['/typeshed/stdlib/module0.pyi']).toBe('class A: """ } \' """')
  })

  test('stops the build where it is made in another way', () => {
    expect(() => splitPyright('(()=>{})()')).toThrow('the descriptions of Python are not where they were')
    expect(() => splitPyright(described(library.slice(0, 3)))).toThrow('it describes too little of Python')
    expect(() => splitPyright(described(library).slice(0, 900))).toThrow('its descriptions of Python have no end')
  })
})

test('boto3 is described from the data of its services, with what is required first', () => {
  const service = {
    operations: { DescribeDBInstances: {}, RunInstances: { input: { shape: 'Run' } } },
    shapes: {
      Run: {
        type: 'structure',
        required: ['MinCount'],
        members: { ImageId: { shape: 'Text' }, MinCount: { shape: 'Count' } },
      },
      Text: { type: 'string' },
      Count: { type: 'integer' },
    },
  }
  const encode = (text: string) => new TextEncoder().encode(text)
  const texts = describeBoto3({
    'botocore/data/ec2/2016-11-15/service-2.json': encode(JSON.stringify(service)),
    'botocore/exceptions.py': encode('class ClientError(Exception): ...\n'),
  })
  expect(texts['boto3/services.pyi']).toContain(
    '    def run_instances(self, *, MinCount: int, ImageId: str = ...) -> dict[str, Any]: ...',
  )
  expect(texts['boto3/services.pyi']).toContain('    def describe_db_instances(self) -> dict[str, Any]: ...')
  expect(texts['boto3/__init__.pyi']).toContain(
    'def client(service_name: Literal["ec2"], region_name: str = ..., **settings: Any) -> EC2: ...',
  )
})
