// The plainest way to have Python in a page: Pyodide as its own documentation starts it in a worker.
import { loadPyodide } from './assets/pyodide.mjs'

const python = await loadPyodide()
self.postMessage(python.runPython('1 + 1'))
