// The file of public authorities: programs, certifi and requests name the same one, and it is there.
import { expect, test } from 'vitest'
import { lines, printed, runOn, startLastingEngine } from './engine.ts'

test('certifi and requests trust the bundle of the system, and leave no file of their own behind', async () => {
  const engine = await startLastingEngine()
  const program = lines(
    'import certifi, os, requests, ssl',
    'print(certifi.where() == requests.certs.where(), os.path.getsize(certifi.where()) > 1000)',
    'print("BEGIN CERTIFICATE" in certifi.contents(), os.listdir("/tmp"))',
    'ssl.create_default_context(cafile=certifi.where())',
  )
  expect(printed(await runOn(engine, program))).toBe('True True\nTrue []\n')
})
