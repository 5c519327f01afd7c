// Completion, signatures and hover for Monaco. Pyright knows; this only translates between the two.
import type { Completion, CompletionKind, LanguageHelper } from '../../../assist/python-help.ts'
import { languageHelper } from '../python-tools.ts'
import { monaco } from './monaco.ts'

type Suggested = monaco.languages.CompletionItem & { readonly from: Completion }

/** One for the page: Monaco's languages are the page's too. */
export function registerLanguageHelp(): void {
  monaco.languages.registerCompletionItemProvider('python', {
    triggerCharacters: ['.'],
    async provideCompletionItems(model, { lineNumber, column }) {
      const word = model.getWordUntilPosition({ lineNumber, column })
      const range = new monaco.Range(lineNumber, word.startColumn, lineNumber, column)
      const found = await answerOf((helper) => helper.complete(model.getValue(), { line: lineNumber, column }))
      return { suggestions: (found ?? []).map((completion) => suggestionOf(completion, range)) }
    },
    async resolveCompletionItem(item) {
      const value = await answerOf((helper) => helper.describe((item as Suggested).from))
      return value === null || value === '' ? item : { ...item, documentation: { value } }
    },
  })
  monaco.languages.registerHoverProvider('python', {
    async provideHover(model, { lineNumber, column }) {
      const value = await answerOf((helper) => helper.hover(model.getValue(), { line: lineNumber, column }))
      return value === null ? null : { contents: [{ value }] }
    },
  })
  monaco.languages.registerSignatureHelpProvider('python', {
    signatureHelpTriggerCharacters: ['(', ','],
    async provideSignatureHelp(model, { lineNumber, column }) {
      const found = await answerOf((helper) => helper.signatures(model.getValue(), { line: lineNumber, column }))
      if (found === null || found.length === 0) return null
      const signatures = found.map(({ label, about, parameters, active }) => ({
        label,
        documentation: { value: about },
        parameters: parameters.map(([from, to]): monaco.languages.ParameterInformation => ({ label: [from, to] })),
        activeParameter: active,
      }))
      const value = { signatures, activeSignature: 0, activeParameter: found[0]?.active ?? 0 }
      return { value, dispose: () => undefined }
    },
  })
}

/** Null where there is no answer: the thread could not be loaded, or Pyright does not know. The editor works without it. */
async function answerOf<T>(ask: (helper: LanguageHelper) => Promise<T>): Promise<T | null> {
  try {
    return await ask(languageHelper())
  } catch {
    return null
  }
}

function suggestionOf(from: Completion, range: monaco.IRange): Suggested {
  return { label: from.name, insertText: from.name, kind: KINDS[from.kind], sortText: from.order, range, from }
}

const Kind = monaco.languages.CompletionItemKind

const KINDS: Readonly<Record<CompletionKind, monaco.languages.CompletionItemKind>> = {
  module: Kind.Module,
  class: Kind.Class,
  function: Kind.Function,
  method: Kind.Method,
  variable: Kind.Variable,
  property: Kind.Property,
  word: Kind.Keyword,
  constant: Kind.Constant,
}
