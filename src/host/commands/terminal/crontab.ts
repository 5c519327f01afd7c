// crontab(1): the jobs of a user, as they are in /var/spool/cron/crontabs.
// Unlike Linux: cron runs none of them.
import { fail, HostFailure } from '../../failure.ts'
import { bytesOf } from '../../files/inode.ts'
import { findPlace } from '../../files/paths.ts'
import { mayAccess } from '../../files/permissions.ts'
import type { System } from '../../processes/process.ts'
import { command, Refusal } from '../command.ts'

const FOLDER = '/var/spool/cron/crontabs'
const USAGE = `crontab: usage error: file name must be specified for replace
usage:\tcrontab [-u user] file
\tcrontab [ -u user ] [ -i ] { -e | -l | -r }
\t\t(default operation is replace, per 1003.2)
\t-e\t(edit user's crontab)
\t-l\t(list user's crontab)
\t-r\t(delete user's crontab)
\t-i\t(prompt before deleting user's crontab)
`

export const crontab = command(
  { options: ['-u =', '-l', '-r', '-e', '-i', '-T'], hint: USAGE },
  async (system, given) => {
    const { process, host } = system
    const user = given.value('u') ?? process.user.name
    if (user !== process.user.name && process.user.user !== 0) throw new Refusal('must be privileged to use -u\n')
    const path = `${FOLDER}/${user}`
    // The program may read the folder that its users may not: it belongs to the group crontab (crontab(1)).
    const inode = host.files.find(path)
    if (given.has('l') || given.has('r')) {
      if (inode === undefined) throw new Refusal(`no crontab for ${user}\n`)
      if (given.has('l')) await system.write(1, bytesOf(inode))
      else {
        const folder = host.files.find(FOLDER)
        if (folder !== undefined) host.files.remove(folder, user)
      }
      return 0
    }
    if (given.has('e'))
      throw new Refusal('crontab: there is no editor on this host; give a file instead: crontab FILE\n')
    const [file] = given.operands
    if (file === undefined) throw new Refusal(USAGE)
    const folder = host.files.find(FOLDER)
    if (folder === undefined) throw new Refusal(`${FOLDER}: No such file or directory\n`)
    const bytes = file === '-' ? await system.readAll(0) : readFile(system, file)
    if (inode === undefined) {
      const made = host.files.make({ kind: 'file', bytes: bytes.slice(), size: bytes.length }, 0o600)
      made.owner = process.user.user
      host.files.enter(folder, user, made)
    } else {
      host.files.resize(inode, 0)
      host.files.write(inode, bytes, 0)
    }
    return 0
  },
)

function readFile(system: System, path: string): Uint8Array {
  try {
    const { host, process } = system
    const { inode } = findPlace(host.files.root, process.user, process.cwd, path)
    if (inode === undefined) return fail('ENOENT')
    if (!mayAccess(inode, process.user, 'read')) return fail('EACCES')
    return bytesOf(inode)
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    throw new Refusal(`${path}: ${failure.errno === 'EACCES' ? 'Permission denied' : 'No such file or directory'}\n`)
  }
}
