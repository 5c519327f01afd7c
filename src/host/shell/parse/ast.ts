// The nouns of a parsed script, as the parser of just-bash has them. It knows nothing of what they do.
import type { Bash } from 'just-bash/browser'

export type Script = ReturnType<Bash['transform']>['ast']
export type Statement = Script['statements'][number]
export type Pipeline = Statement['pipelines'][number]
export type Command = Pipeline['commands'][number]
export type Simple = Extract<Command, { type: 'SimpleCommand' }>
export type FunctionDefinition = Extract<Command, { type: 'FunctionDef' }>
export type Compound = Exclude<Command, Simple | FunctionDefinition>
export type Case = Extract<Command, { type: 'Case' }>
export type Conditional = Extract<Command, { type: 'ConditionalCommand' }>['expression']
export type Word = Simple['args'][number]
export type Part = Word['parts'][number]
export type Parameter = Extract<Part, { type: 'ParameterExpansion' }>
export type Operation = NonNullable<Parameter['operation']>
export type Brace = Extract<Part, { type: 'BraceExpansion' }>
export type ProcessSubstitution = Extract<Part, { type: 'ProcessSubstitution' }>
export type Assignment = Simple['assignments'][number]
export type Redirection = Simple['redirections'][number]
export type Arithmetic = Extract<Part, { type: 'ArithmeticExpansion' }>['expression']
