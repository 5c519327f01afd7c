// Arithmetic of a shell: 64-bit integers, as in $(( )), (( )), let and subscripts. It is given the text after expansion.
import { assign, elementIndex, isName } from '../state/assign.ts'
import { ShellFailure } from '../state/jump.ts'
import type { Shell } from '../state/shell.ts'
import { readSpecial, readVariable } from '../state/special-variables.ts'
import { scalarOf } from '../state/variables.ts'

type Token = { readonly kind: 'number' | 'name' | 'sign' | 'end'; readonly text: string; readonly at: number }
type Reader = {
  readonly shell: Shell
  readonly text: string
  readonly tokens: readonly Token[]
  at: number
  idle: number
  readonly depth: number
}
type Operand = { readonly value: bigint; readonly target?: string }

const SIGNS = /^(<<=|>>=|\*\*|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||\+=|-=|\*=|\/=|%=|&=|\^=|\|=|[-+*/%<>=!~&^|?:,()])/
const DEEPEST = 100
const BITS = 64

/** The value of an expression. Throws ShellFailure. */
export function evaluate(shell: Shell, text: string, depth = 0): bigint {
  if (/^\s*\d{1,15}\s*$/.test(text) && !/^\s*0\d/.test(text)) return BigInt(text)
  if (depth > DEEPEST) throw new ShellFailure(`${text}: expression recursion level exceeded (error token is "${text}")`)
  const tokens = tokensOf(text)
  const reader: Reader = { shell, text, tokens, at: 0, idle: 0, depth }
  if (peek(reader).kind === 'end') return 0n
  const { value } = comma(reader)
  if (peek(reader).kind !== 'end') {
    const isSign = peek(reader).kind === 'sign' && peek(reader).text !== '('
    throw failure(
      reader,
      isSign && peek(reader).text === '=' ? 'attempted assignment to non-variable' : 'syntax error in expression',
    )
  }
  return value
}

function failure({ text, tokens, at }: Reader, message: string): ShellFailure {
  const token = tokens[at]
  const rest = token === undefined || token.kind === 'end' ? (tokens[at - 1]?.at ?? 0) : token.at
  return new ShellFailure(`${text.trimStart()}: ${message} (error token is "${text.slice(rest)}")`)
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const rest = text.slice(at)
    const space = /^[\s"]+/.exec(rest)
    if (space) {
      at += space[0].length
      continue
    }
    const number = /^\d+(#[\w@]*|[xX][\da-fA-F]+|\w*)?/.exec(rest)
    const name = /^[A-Za-z_]\w*/.exec(rest)
    const found = number ?? name ?? SIGNS.exec(rest)
    if (found === null)
      throw new ShellFailure(
        `${text.trimStart()}: syntax error: invalid arithmetic operator (error token is "${rest}")`,
      )
    let [piece] = found
    if (name && !number) piece += subscriptAfter(rest.slice(piece.length))
    tokens.push({ kind: number ? 'number' : name ? 'name' : 'sign', text: piece, at })
    at += piece.length
  }
  tokens.push({ kind: 'end', text: '', at: text.length })
  return tokens
}

/** `[…]` right behind a name, with its brackets in pairs. */
function subscriptAfter(rest: string): string {
  if (!rest.startsWith('[')) return ''
  let open = 0
  for (let at = 0; at < rest.length; at += 1) {
    if (rest[at] === '[') open += 1
    if (rest[at] === ']') open -= 1
    if (open === 0) return rest.slice(0, at + 1)
  }
  throw new ShellFailure(`${rest}: bad array subscript`)
}

function peek(reader: Reader): Token {
  return reader.tokens[reader.at] ?? { kind: 'end', text: '', at: reader.text.length }
}

function takeSign(reader: Reader, ...signs: readonly string[]): string | undefined {
  const token = peek(reader)
  if (token.kind !== 'sign' || !signs.includes(token.text)) return undefined
  reader.at += 1
  return token.text
}

function comma(reader: Reader): Operand {
  let left = assignment(reader)
  while (takeSign(reader, ',') !== undefined) left = assignment(reader)
  return left
}

const ASSIGNING = ['=', '+=', '-=', '*=', '/=', '%=', '<<=', '>>=', '&=', '^=', '|=']

function assignment(reader: Reader): Operand {
  const left = choice(reader)
  const sign = takeSign(reader, ...ASSIGNING)
  if (sign === undefined) return left
  if (left.target === undefined) {
    reader.at -= 1
    throw failure(reader, 'attempted assignment to non-variable')
  }
  const right = assignment(reader).value
  const value = sign === '=' ? right : compute(reader, sign.slice(0, -1), left.value, right)
  store(reader, left.target, value)
  return { value }
}

function store(reader: Reader, target: string, value: bigint): void {
  if (reader.idle === 0) assign(reader.shell, target, String(value))
}

function choice(reader: Reader): Operand {
  const condition = binary(reader, 0)
  if (takeSign(reader, '?') === undefined) return condition
  const first = skippedUnless(reader, condition.value !== 0n, () => comma(reader))
  if (takeSign(reader, ':') === undefined) throw failure(reader, "`:' expected for conditional expression")
  const second = skippedUnless(reader, condition.value === 0n, () => choice(reader))
  return { value: condition.value !== 0n ? first.value : second.value }
}

/** Reads a part without doing anything where it does not count. */
function skippedUnless(reader: Reader, counts: boolean, read: () => Operand): Operand {
  if (!counts) reader.idle += 1
  const operand = read()
  if (!counts) reader.idle -= 1
  return operand
}

const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
]

function binary(reader: Reader, level: number): Operand {
  const signs = LEVELS[level]
  if (signs === undefined) return power(reader)
  let left = binary(reader, level + 1)
  for (;;) {
    const sign = takeSign(reader, ...signs)
    if (sign === undefined) return left
    const before = left.value
    const counts = sign === '&&' ? before !== 0n : sign === '||' ? before === 0n : true
    const right = skippedUnless(reader, counts, () => binary(reader, level + 1))
    left = { value: compute(reader, sign, before, right.value) }
  }
}

function power(reader: Reader): Operand {
  const base = unary(reader)
  if (takeSign(reader, '**') === undefined) return base
  const exponent = power(reader).value
  if (exponent < 0n) throw failure(reader, 'exponent less than 0')
  return { value: BigInt.asIntN(BITS, base.value ** exponent) }
}

function unary(reader: Reader): Operand {
  const step = takeSign(reader, '++', '--')
  if (step !== undefined) {
    const operand = unary(reader)
    if (operand.target === undefined) return { value: operand.value }
    const value = BigInt.asIntN(BITS, operand.value + (step === '++' ? 1n : -1n))
    store(reader, operand.target, value)
    return { value }
  }
  switch (takeSign(reader, '-', '+', '!', '~')) {
    case '-':
      return { value: BigInt.asIntN(BITS, -unary(reader).value) }
    case '+':
      return { value: unary(reader).value }
    case '!':
      return { value: unary(reader).value === 0n ? 1n : 0n }
    case '~':
      return { value: ~unary(reader).value }
    default:
      return stepped(reader)
  }
}

function stepped(reader: Reader): Operand {
  const operand = primary(reader)
  if (operand.target === undefined) return operand
  const step = takeSign(reader, '++', '--')
  if (step === undefined) return operand
  store(reader, operand.target, BigInt.asIntN(BITS, operand.value + (step === '++' ? 1n : -1n)))
  return { value: operand.value }
}

function primary(reader: Reader): Operand {
  const token = peek(reader)
  if (token.kind === 'number') {
    reader.at += 1
    return { value: numberOf(reader, token) }
  }
  if (token.kind === 'name') {
    reader.at += 1
    return { value: reader.idle > 0 ? 0n : numberNamed(reader, token.text), target: token.text }
  }
  if (takeSign(reader, '(') !== undefined) {
    const { value } = comma(reader)
    if (takeSign(reader, ')') === undefined) throw failure(reader, "missing `)'")
    return { value }
  }
  throw failure(reader, 'syntax error: operand expected')
}

function numberNamed(reader: Reader, target: string): bigint {
  const { shell } = reader
  const bracket = target.indexOf('[')
  const name = bracket < 0 ? target : target.slice(0, bracket)
  const value = readVariable(shell, name)
  if (bracket < 0) return numberIn(reader, scalarOf(value) ?? unset(shell, name))
  const key = target.slice(bracket + 1, -1)
  if (value?.kind === 'map') return numberIn(reader, value.items.get(key) ?? '')
  const items = value?.kind === 'list' ? value.items : new Map([[0, scalarOf(value) ?? '']])
  return numberIn(reader, items.get(elementIndex(shell, items, key, target)) ?? '')
}

function unset(shell: Shell, name: string): string {
  if (shell.options.nounset && readSpecial(shell, name) === null && isName(name))
    throw new ShellFailure(`${name}: unbound variable`, 1, true)
  return ''
}

/** A variable's text is an expression of its own. */
function numberIn(reader: Reader, text: string): bigint {
  return text === '' ? 0n : evaluate(reader.shell, text, reader.depth + 1)
}

const DECIMAL = 10
const OCTAL = 8
const LARGEST_BASE = 64
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@_'

function numberOf(reader: Reader, { text }: Token): bigint {
  const based = /^(\d+)#(.*)$/.exec(text)
  const wrong = (message: string): ShellFailure =>
    new ShellFailure(`${reader.text.trimStart()}: ${message} (error token is "${text}")`)
  if (based) {
    const base = Number(based[1])
    if (base < 2 || base > LARGEST_BASE) throw wrong('invalid arithmetic base')
    const digits = base <= 36 ? (based[2] ?? '').toLowerCase() : (based[2] ?? '')
    return digitsIn(digits, base, () => wrong('value too great for base'))
  }
  if (/^0[xX]/.test(text)) return BigInt.asIntN(BITS, BigInt(text))
  const isOctal = text.length > 1 && text.startsWith('0')
  return digitsIn(text, isOctal ? OCTAL : DECIMAL, () => wrong('value too great for base'))
}

function digitsIn(text: string, base: number, wrong: () => ShellFailure): bigint {
  let value = 0n
  for (const letter of text) {
    const digit = DIGITS.indexOf(letter)
    if (digit < 0 || digit >= base) throw wrong()
    value = value * BigInt(base) + BigInt(digit)
  }
  return BigInt.asIntN(BITS, value)
}

function compute(reader: Reader, sign: string, left: bigint, right: bigint): bigint {
  const truth = (holds: boolean): bigint => (holds ? 1n : 0n)
  switch (sign) {
    case '+':
      return BigInt.asIntN(BITS, left + right)
    case '-':
      return BigInt.asIntN(BITS, left - right)
    case '*':
      return BigInt.asIntN(BITS, left * right)
    case '/':
    case '%':
      if (right === 0n) {
        if (reader.idle > 0) return 0n
        reader.at -= 1
        throw failure(reader, 'division by 0')
      }
      return sign === '/' ? BigInt.asIntN(BITS, left / right) : left % right
    case '<<':
      return BigInt.asIntN(BITS, left << (right & 63n))
    case '>>':
      return left >> (right & 63n)
    case '&':
      return left & right
    case '|':
      return left | right
    case '^':
      return left ^ right
    case '&&':
      return truth(left !== 0n && right !== 0n)
    case '||':
      return truth(left !== 0n || right !== 0n)
    default:
      return compare(sign, left, right)
  }
}

function compare(sign: string, left: bigint, right: bigint): bigint {
  const holds = {
    '==': left === right,
    '!=': left !== right,
    '<': left < right,
    '>': left > right,
    '<=': left <= right,
    '>=': left >= right,
  }[sign]
  return holds === true ? 1n : 0n
}
