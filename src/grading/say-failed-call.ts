// Why a call of a check could not be made: no such function, something else of that name, other arguments.
import type { Evidence, Raised, Stage } from '../model/evidence.ts'
import type { Finding } from './finding.ts'
import { quoteValue } from './show-value.ts'
import { closeNames } from './text/close-names.ts'
import { describeKind } from './values/describe-kind.ts'

/** Undefined where the exception came from within the learner's code: then it is told as any other. */
export function explainFailedCall(stage: Stage, evidence: Evidence): Finding | undefined {
  const { ending, call } = stage
  if (ending.kind !== 'raised' || call === undefined || ending.line !== undefined) return undefined
  if (ending.type === 'NameError') return noName(call, ending, evidence)
  const name = /^\s*(?:await\s+)?([A-Za-z_]\w*)\s*\(/.exec(call)?.[1]
  if (name === undefined || ending.type !== 'TypeError') return undefined
  if (ending.message.includes('is not callable')) return notCallable(name, evidence)
  return wrongArguments(name, call, ending)
}

function noName(call: string, ending: Raised, evidence: Evidence): Finding | undefined {
  const name = /^name '(\w+)' is not defined/.exec(ending.message)?.[1]
  if (name === undefined || !new RegExp(`\\b${name}\\b`).test(call)) return undefined
  if (new RegExp(`\\b${name}\\s*\\(|\\bcallable\\(\\s*${name}\\b`).test(call)) return noFunction(name, evidence)
  const [close] = closeNames(name, Object.keys(evidence.stages[0]?.holds ?? {}))
  const near = close === undefined ? '' : ` There is \`${close}\`.`
  return {
    way: 'no name',
    say: `\`${call}\` needs the name \`${name}\`, which your program does not have.${near}`,
    expected: name,
  }
}

function noFunction(name: string, evidence: Evidence): Finding {
  const none = `There is no function \`${name}\``
  const definitions = evidence.facts.filter((fact) => fact.kind === 'definition')
  const inside = definitions.find((fact) => fact.name === name)
  if (inside !== undefined) {
    const say = `${none} at the top level of your program: the one in line ${inside.line} is inside another block.`
    return { way: 'function inside', say, expected: name }
  }
  const [close] = closeNames(
    name,
    definitions.map((fact) => fact.name),
  )
  const line = definitions.find((fact) => fact.name === close)?.line
  if (close !== undefined) {
    return {
      way: 'close function',
      say: `${none}. Your program has \`${close}\` in line ${line}.`,
      expected: name,
      seen: close,
    }
  }
  const functions = definitions.filter((fact) => fact.of === 'function').map((fact) => `\`${fact.name}\``)
  const has = functions.length === 0 ? 'It defines no function.' : `It defines ${functions.slice(0, 4).join(', ')}.`
  return { way: 'no function', say: `${none} in your program. ${has}`, expected: name }
}

/** Also for a check that asks `callable(name)`. */
export function notCallable(name: string, evidence: Evidence): Finding | undefined {
  const holds = evidence.stages[0]?.holds ?? {}
  const value = Object.hasOwn(holds, name) ? holds[name] : undefined
  if (value === undefined || value.kind === 'object') return undefined
  const say = `\`${name}\` is not a function: at the end of your program it is ${quoteValue(value)}, ${describeKind(value)}.`
  return { way: 'not a function', say, expected: 'a function', seen: describeKind(value) }
}

function wrongArguments(name: string, call: string, ending: Raised): Finding | undefined {
  const said = ending.message.split('\n')[0] ?? ''
  if (!/positional argument|required keyword|unexpected keyword argument|multiple values for argument/.test(said))
    return undefined
  return {
    way: 'arguments',
    say: `\`${call}\` cannot be called: ${said}. Look at the names in the brackets of \`def ${name}\`.`,
    seen: said,
  }
}
