// Python for Monaco: coloured by the same rules as in the light editor, and with the same way of indenting after Enter.
import { type TokenKind, type TripleQuote, tokensOfLine } from '../../python-text/python-tokens.ts'
import { monaco } from './monaco.ts'

const SCOPES: Readonly<Record<TokenKind, string>> = {
  plain: '',
  word: 'keyword',
  text: 'string',
  number: 'number',
  name: 'type',
  comment: 'comment',
}

type State = monaco.languages.IState & { readonly open: TripleQuote | null }

function createState(open: TripleQuote | null): State {
  const state: State = {
    open,
    clone: () => state,
    equals: (other) => (other as State).open === open,
  }
  return state
}

monaco.languages.register({ id: 'python' })

monaco.languages.setTokensProvider('python', {
  getInitialState: () => createState(null),
  tokenize(line, state) {
    const { tokens, open } = tokensOfLine(line, (state as State).open)
    let startIndex = 0
    const placed = tokens.map(({ kind, text }) => {
      const token = { startIndex, scopes: SCOPES[kind] }
      startIndex += text.length
      return token
    })
    return { tokens: placed, endState: createState(open) }
  },
})

const { IndentAction } = monaco.languages

monaco.languages.setLanguageConfiguration('python', {
  comments: { lineComment: '#' },
  brackets: [
    ['{', '}'],
    ['[', ']'],
    ['(', ')'],
  ],
  autoClosingPairs: [
    { open: '{', close: '}' },
    { open: '[', close: ']' },
    { open: '(', close: ')' },
    { open: '"', close: '"', notIn: ['string', 'comment'] },
    { open: "'", close: "'", notIn: ['string', 'comment'] },
  ],
  onEnterRules: [
    { beforeText: /:\s*(#.*)?$/, action: { indentAction: IndentAction.Indent } },
    { beforeText: /^\s*(return|pass|break|continue|raise)\b.*$/, action: { indentAction: IndentAction.Outdent } },
  ],
})
