// What of the language server protocol is spoken with Pyright (microsoft.github.io/language-server-protocol, version 3.17): one file, whole texts.
import type { Place } from '../python-help.ts'

export const INITIALIZE = 'initialize'

const FOLDER = '/src/'
export const PROGRAM_URI = `file://${FOLDER}main.py`

export type Message = {
  readonly jsonrpc: '2.0'
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** A line and a column, both from 0. */
export type Position = { readonly line: number; readonly character: number }

export const positionOf = ({ line, column }: Place): Position => ({ line: line - 1, character: column - 1 })

/** Types are not judged here: Ruff and Python itself say what is wrong, and a learner's program need not have types. */
const SETTINGS = {
  typeshedPath: '/typeshed',
  extraPaths: ['/packages'],
  pythonVersion: '3.14',
  pythonPlatform: 'Linux',
  typeCheckingMode: 'off',
}

const MARKDOWN = { contentFormat: ['markdown'] }

export function beginning(program: string): unknown {
  return {
    processId: null,
    rootUri: `file://${FOLDER}`,
    // Older than `rootUri`, and the one that Pyright's browser build looks at.
    rootPath: FOLDER,
    capabilities: {
      textDocument: {
        hover: MARKDOWN,
        signatureHelp: {
          signatureInformation: {
            documentationFormat: ['markdown'],
            parameterInformation: { labelOffsetSupport: true },
            activeParameterSupport: true,
          },
        },
        completion: {
          completionItem: {
            documentationFormat: ['markdown'],
            snippetSupport: false,
            resolveSupport: { properties: ['documentation'] },
          },
        },
      },
    },
    initializationOptions: {
      files: { [`${FOLDER}main.py`]: program, [`${FOLDER}pyrightconfig.json`]: JSON.stringify(SETTINGS) },
    },
  }
}

/** Names of modules that are not imported yet would drown those that are meant. */
export const PREFERENCES = {
  settings: { basedpyright: { analysis: { autoImportCompletions: false, diagnosticMode: 'openFilesOnly' } } },
}
