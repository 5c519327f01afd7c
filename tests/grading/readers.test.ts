// Readers of HCL, nginx, INI and YAML: what they read, and what they say where they cannot.
import { beforeAll, describe, expect, test } from 'vitest'
import { judgeCase } from '../../src/grading/judge-case.ts'
import { readHcl } from '../../src/grading/readers/read-hcl.ts'
import { readIni } from '../../src/grading/readers/read-ini.ts'
import { readNginx } from '../../src/grading/readers/read-nginx.ts'
import { bringYamlReader, readYaml } from '../../src/grading/readers/read-yaml.ts'
import type { FormatReading } from '../../src/grading/readers/reading.ts'
import type { FilePattern } from '../../src/model/check.ts'
import type { Value } from '../../src/model/value.ts'
import { caseOf, evidence, file, stage } from './build-evidence.ts'

beforeAll(bringYamlReader)

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain }

/** A value as plain data; an expression is its text behind a `=`. */
function plain(value: Value): Plain {
  switch (value.kind) {
    case 'none':
      return null
    case 'bool':
      return value.value
    case 'int':
    case 'float':
      return Number(value.text)
    case 'str':
      return value.text
    case 'dict':
      return Object.fromEntries(value.entries.map(([key, inner]) => [String(plain(key)), plain(inner)]))
    case 'object':
    case 'bytes':
      return `=${value.repr}`
    default:
      return value.items.map(plain)
  }
}

function outcome(reading: FormatReading): Plain {
  return reading.kind === 'read' ? plain(reading.value) : `line ${reading.line}: ${reading.say}`
}

describe('HCL', () => {
  const hcl = (text: string) => outcome(readHcl(text))

  test('blocks by type and labels, attributes of every kind', () => {
    const text = `# servers
resource "aws_instance" "web01" {
  ami           = "ami-0c55" // newest
  instance_type = "t3.micro"
  count = 2
  ratio = 1.5e-3
  on    = true
  gone  = null
  size  = var.size
  cost  = 2 * 3
  pick  = var.on ? upper("a") : local.all[0].id # why
  many  = aws_instance.web.*.id
  ids   = [for s in var.all : s.id]
  list  = ["a", [1],
    "b", # two
  ]
  tags = {
    Name = "web01", "Env" : "prod"
    (var.key) = "x"
  }
  text  = "a \\"b\\" \${upper("x}")} $\${no}\\n"
  /* nested */
  root_block_device { size = 8 }
}
resource aws_instance db01 {}
terraform {
  required_version = ">= 1.0"
}
`
    expect(hcl(text)).toEqual({
      resource: {
        aws_instance: {
          web01: {
            ami: 'ami-0c55',
            instance_type: 't3.micro',
            count: 2,
            ratio: 0.0015,
            on: true,
            gone: null,
            size: '=var.size',
            cost: '=2 * 3',
            pick: '=var.on ? upper("a") : local.all[0].id',
            many: '=aws_instance.web.*.id',
            ids: '=[for s in var.all : s.id]',
            list: ['a', [1], 'b'],
            tags: { Name: 'web01', Env: 'prod', '(var.key)': 'x' },
            text: 'a "b" ${upper("x}")} ${no}\n',
            root_block_device: { size: 8 },
          },
          db01: {},
        },
      },
      terraform: { required_version: '>= 1.0' },
    })
  })

  test('one address that stands twice is a list', () => {
    expect(hcl('a "b" {\n}\na "b" {\n x = 1\n}\n')).toEqual({ a: { b: [{}, { x: 1 }] } })
  })

  test('heredocs, with and without their indentation', () => {
    expect(hcl('a = <<EOT\n  one\n   two\nEOT\nb = <<-EOT\n  one\n   two\n  EOT\n')).toEqual({
      a: '  one\n   two\n',
      b: 'one\n two\n',
    })
  })

  test('line ends of Windows, no line end, nothing', () => {
    expect(hcl('a = 1\r\nb {\r\n  c = "d"\r\n}')).toEqual({ a: 1, b: { c: 'd' } })
    expect(hcl('')).toEqual({})
    expect(hcl('# only this')).toEqual({})
  })

  test.each([
    ['a {\n  b = 1\n}}\n', 'line 3: a `}` stands there that closes nothing'],
    ['a {\n}\n}\n', 'line 3: a `}` stands there that closes nothing'],
    ['a {{\n}}\n', 'line 1: `{` stands where a name is needed'],
    ['a {\n  b = 1\n', 'line 1: the `{` of `a` is never closed'],
    ['a = "b\n', 'line 1: a text is not closed: its second `"` is missing'],
    ["a = 'b'\n", "line 1: a single quote stands there; Terraform's texts have double quotes"],
    ['a = \n', 'line 1: a value is missing'],
    ['a = 1 b = 2\n', 'line 1: `b` stands where the value should have ended'],
    ['a { b = 1 c = 2 }\n', 'line 1: `c` stands where the value should have ended'],
    ['a = 1\na = 2\n', 'line 2: `a` stands twice in the same block'],
    ['a = ["b" "c"]\n', 'line 1: `"` stands where the value should have ended'],
    ['a = {b}\n', 'line 1: a mapping has entries of the form `name = value`'],
    ['a = {b = 1 c = 2}\n', 'line 1: `c` stands where the value should have ended'],
    ['resource "a" "b"\n{\n}\n', 'line 1: after `resource` a `=` or a `{` is needed'],
    [
      'resource "a" "b" {\n}\nresource "a" "b" {\n}\n',
      'line 3: `resource "a" "b"` begins a second time. Terraform refuses two of one name',
    ],
    ['a = "\\q"\n', 'line 1: `\\q` means nothing in a text'],
    ['a = <<EOT\nb\n', 'line 1: the text that `<<EOT` begins has no `EOT` at its end'],
    ['web01, web02\n', 'line 1: after `web01` a `=` or a `{` is needed'],
    ['a = f(1\n', 'line 1: a bracket is opened there and `)` is missing'],
    ['a = 1 +\n', 'line 1: `1 +` has no value at its end'],
  ])('%j cannot be read', (text, expected) => {
    expect(hcl(text)).toBe(expected)
  })

  test('deep nesting is refused, not an overflow', () => {
    expect(hcl(`a = ${'['.repeat(5_000)}`)).toMatch(/^line 1: /)
    expect(hcl('a {\n'.repeat(5_000))).toMatch(/nested too deep/)
  })
})

describe('nginx', () => {
  const nginx = (text: string) => outcome(readNginx(text))

  test('directives, blocks, quotes, comments and variables', () => {
    const text = `# sites
user www-data;
server {
  listen 80;
  listen [::]:80;
  server_name ~^(?<shard>db\\d+)\\.example\\.com$;
  return 301 https://\${host}$request_uri;
  add_header X-A "a; b";
  location /api { proxy_pass http://up; }
}
server { listen 8080; }
`
    expect(nginx(text)).toEqual({
      user: 'www-data',
      server: [
        {
          listen: ['80', '[::]:80'],
          server_name: '~^(?<shard>db\\d+)\\.example\\.com$',
          return: '301 https://${host}$request_uri',
          add_header: 'X-A a; b',
          'location /api': [{ proxy_pass: 'http://up' }],
        },
        { listen: '8080' },
      ],
    })
    expect(nginx('')).toEqual({})
  })

  test.each([
    ['server {\n  listen 80\n}\n', 'line 2: `listen` has no `;` at its end'],
    ['server {\n', 'line 1: a `{` is opened there and never closed'],
    ['server {\n}\n}\n', 'line 3: a `}` stands there that closes nothing'],
    ['listen "80;\n', 'line 1: a quote is not closed'],
    [';', 'line 1: a `;` stands there alone'],
    ['{ }', 'line 1: a `{` stands there alone'],
  ])('%j cannot be read', (text, expected) => {
    expect(nginx(text)).toBe(expected)
  })

  test('a directive without a value is an empty text', () => {
    expect(nginx('server { server_name ; }')).toEqual({ server: [{ server_name: '' }] })
  })
})

describe('INI', () => {
  test('sections, both signs, comments, values of several lines', () => {
    expect(outcome(readIni('; c\n[web]\nHost = a=b\nport: 80\nmany = one\n  two\n[empty]\n'))).toEqual({
      web: { host: 'a=b', port: '80', many: 'one\ntwo' },
      empty: {},
    })
    expect(outcome(readIni('a = 1'))).toBe('line 1: there is an entry before the first `[section]`')
    expect(outcome(readIni('[a]\nx\n'))).toBe('line 2: `x` has no `=`')
    expect(outcome(readIni('[a]\nx=1\nX=2\n'))).toBe('line 3: `x` stands there twice')
  })
})

describe('YAML', () => {
  const yaml = (text: string) => outcome(readYaml(text))

  test('as safe_load reads it', () => {
    expect(
      yaml('a: yes\nb: "yes"\nc: 0o7\nd: 012\ne: 1.5\nk: 1e5\nl: 1.0e+5\nf: ~\ng: [x, {y: 1}]\nh: &n {p: 1}\ni: *n\n'),
    ).toEqual({
      a: true,
      b: 'yes',
      c: '0o7',
      d: 10,
      e: 1.5,
      k: '1e5',
      l: 100000,
      f: null,
      g: ['x', { y: 1 }],
      h: { p: 1 },
      i: { p: 1 },
    })
    expect(yaml('')).toBeNull()
    expect(yaml('---\na: 1\n...\n')).toEqual({ a: 1 })
  })

  test.each([
    ['a: 1\n---\nb: 2\n', /^line [23]: a second document begins$/],
    ['a: 1\na: 2\n', /^line [12]: /],
    ['a:\n\tb: 1\n', /^line 2: /],
    ['a: [1\n', /^line /],
    ['a: *missing\n', /^line 1: /],
    ["a: !!python/object/apply:os.system ['ls']\n", /^line 1: /],
  ])('%j cannot be read', (text, expected) => {
    expect(yaml(text)).toMatch(expected)
  })
})

describe('a file in its format', () => {
  const judged = (text: string, pattern: FilePattern) =>
    judgeCase(
      caseOf([{ kind: 'writes', files: { '/home/sre/f': pattern } }]),
      evidence([stage('', { files: [file('/home/sre/f', text)] })]),
    )?.say ?? 'holds'
  const text = (one: string): Value => ({ kind: 'str', text: one })

  test('is compared as a value', () => {
    const instances: FilePattern = {
      hcl: { entries: [[text('resource'), { entries: [[text('aws_instance'), { keys: [text('web01')] }]] }]] },
    }
    expect(judged('resource "aws_instance" "web01" {\n}\n', instances)).toBe('holds')
    expect(judged('resource "aws_instance" "db01" {\n}\n', instances)).toContain("'web01'")
    expect(judged('resource {{\n', instances)).toBe(
      "`f` is not Terraform's language: in line 1, `{` stands where a name is needed.",
    )
  })

  test('and an item of a list by a pattern of its own', () => {
    const servers: FilePattern = {
      nginx: {
        entries: [[text('server'), { inOrder: [{ entries: [[text('listen'), { is: text('80') }]] }, {}] }]],
      },
    }
    expect(judged('server { listen 80; a b; }\nserver { listen 81; }', servers)).toBe('holds')
    expect(judged('server { listen 80; }', servers)).toContain('with 1 entry; expected 2 entries')
    expect(judged('server { listen 81; }\nserver { listen 80; }', servers)).toContain("is `'81'`, expected `'80'`")
  })
})
