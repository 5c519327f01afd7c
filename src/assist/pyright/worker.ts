// The thread of Pyright: a door. Pyright speaks the language server protocol over its messages by itself; all that is added here is what it
// reads about Python, so that these four megabytes never pass through the page's own thread.
import 'virtual:pyright'
import { pythonTexts } from 'virtual:python-texts'
import { INITIALIZE } from './protocol.ts'

// Before Pyright listens, so that it hears the first message with the texts in it.
self.addEventListener('message', (event: MessageEvent<Begin>) => {
  const { method, params } = event.data
  if (method !== INITIALIZE || params.initializationOptions.files[LIBRARY] !== undefined) return
  event.stopImmediatePropagation()
  const files = { ...pythonTexts, ...params.initializationOptions.files }
  const data = { ...event.data, params: { ...params, initializationOptions: { files } } }
  self.dispatchEvent(new MessageEvent('message', { data }))
})

type Begin = {
  readonly method?: string
  readonly params: { readonly initializationOptions: { readonly files: Readonly<Record<string, string>> } }
}

const LIBRARY = '/typeshed/stdlib/builtins.pyi'

self.dispatchEvent(new MessageEvent('message', { data: { type: 'browser/boot', mode: 'foreground' } }))
