// Where wget(1) saves a URL: the name that follows from it, where another file has that name, and what -O, -P, -c and -nc change.
import { HostFailure } from '../../../failure.ts'
import type { Url } from '../../../web/client/url.ts'
import { accessOf, createFile, type FileWriter } from '../read-file.ts'
import { CODES, WgetFailure } from './failure.ts'
import type { Job } from './job.ts'

export type Target = {
  readonly shown: string
  readonly isStdout: boolean
  /** How much of it is there already, with -c. */
  readonly from: number
  readonly open: (isPart: boolean) => FileWriter
}

/** Throws WgetFailure with 0 where there is nothing to do. */
export async function openTarget(job: Job, url: Url): Promise<Target> {
  const { system, given, say, output } = job
  const asked = given.value('output-document')
  if (output !== undefined)
    return {
      shown: asked === '-' ? 'STDOUT' : (asked ?? ''),
      isStdout: asked === '-',
      from: 0,
      open: () => ({ write: output.write, close: () => undefined }),
    }
  const access = accessOf(system)
  const folder = given.value('directory-prefix')
  const path = folder === undefined ? nameOf(url) : `${folder.replace(/\/$/, '')}/${nameOf(url)}`
  const isThere = access.exists(path)
  if (isThere && given.has('no-clobber')) {
    await say(`File ‘${path}’ already there; not retrieving.\n\n`)
    throw new WgetFailure(0)
  }
  const isContinued = given.has('continue')
  let free = path
  for (let number = 1; !isContinued && access.exists(free); number += 1) free = `${path}.${number}`
  return {
    shown: free,
    isStdout: false,
    from: isContinued && isThere ? access.stat(path).size : 0,
    open(isPart) {
      try {
        if (folder !== undefined) access.makeFolders(folder)
        return createFile(system, free, isPart)
      } catch (failure) {
        if (!(failure instanceof HostFailure)) throw failure
        throw new WgetFailure(CODES.file)
      }
    },
  }
}

function nameOf({ target }: Url): string {
  const mark = target.indexOf('?')
  const path = mark < 0 ? target : target.slice(0, mark)
  const name = path.slice(path.lastIndexOf('/') + 1)
  return `${name === '' ? 'index.html' : name}${mark < 0 ? '' : target.slice(mark)}`
}
