// Asks the machine's own Python and pip for wheels. Everything that can go wrong there becomes one sentence that says what to do.
import { spawn } from 'node:child_process'
import { SetUpError } from './set-up-error.ts'

/** The Python inside Pyodide; the machine's own may be any version, since nothing is installed into it. */
const PYTHON_VERSION = '3.14'

const ARGUMENTS = [
  ...['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check'],
  ...['--require-hashes', '--no-deps', '--only-binary=:all:'],
  ...['--python-version', PYTHON_VERSION, '--implementation', 'cp', '--platform', 'manylinux2014_x86_64'],
]

/** Brings what the lock file names into the folder; pip itself refuses a file with another hash. */
export async function downloadWheels(lockFile: string, folder: string, pythons = ['python3', 'python']): Promise<void> {
  for (const python of pythons) {
    const answer = await run(python, [...ARGUMENTS, '--dest', folder, '--requirement', lockFile])
    if (answer === 'not found') continue
    if (answer.exitCode !== 0) throw new SetUpError(explainPip(answer.errors))
    return
  }
  throw new SetUpError(
    'There is no Python 3 on this machine, which brings the Python packages. Install it with pip (Debian: apt-get install python3 python3-pip) and start again.',
  )
}

export function explainPip(errors: string): string {
  if (/No module named pip/.test(errors)) {
    return 'Python 3 is here, but without pip. Install pip (Debian: apt-get install python3-pip) and start again.'
  }
  if (/DO NOT MATCH THE HASHES/.test(errors)) {
    const name = /^\s+(\S+) from /m.exec(errors)?.[1] ?? 'A package'
    return `${name} arrived with another hash than python-packages.lock names, so it was thrown away. Start again; if it comes again, do not trust the network or the package index in between.`
  }
  if (/No space left on device/.test(errors)) {
    return 'The disk is full, so the Python packages could not be kept. Free some space and start again.'
  }
  // Without a network pip warns about each try, then says that it found no version at all.
  if (/from versions: none|NewConnectionError|Connection\w*Error|Max retries exceeded|name resolution/i.test(errors)) {
    return 'The Python package index cannot be reached, so the Python packages could not be brought. Check the network (and pip’s own settings for an index or a proxy) and start again.'
  }
  const [last] = errors.trim().split('\n').slice(-1)
  return `pip could not bring the Python packages. It says: ${last === undefined || last === '' ? 'nothing' : last}`
}

type Answer = { readonly exitCode: number; readonly errors: string }

function run(program: string, args: readonly string[]): Promise<Answer | 'not found'> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text
    })
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve('not found')
      else reject(error)
    })
    child.on('close', (code) => resolve({ exitCode: code ?? 1, errors }))
  })
}
