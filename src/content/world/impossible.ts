// Worlds that no host can be: a file inside a file, more on a disk than it holds, a file where every Debian has a folder.
import { textOfGiven } from '../../model/given-file.ts'
import type { World, WorldFile } from '../../model/world.ts'
import type { Report } from '../report.ts'
import type { Written } from '../yaml/written.ts'

/** `written`: path → what was written about it. */
export function reportImpossible(
  world: World,
  written: ReadonlyMap<string, { readonly node: Written }>,
  disks: ReadonlyMap<string, Written>,
  report: Report,
): void {
  const complain = (path: string, say: string): void => {
    const node = written.get(path)?.node ?? disks.get(path)
    if (node !== undefined) report.error('wrong-kind', node.place, say)
  }
  const isPlain = (path: string) => isPlainFile(world.files[path])
  for (const [path, file] of Object.entries(world.files)) {
    const inside = foldersAbove(path).find(isPlain)
    if (inside !== undefined) complain(path, `${inside} is a file in this world, so nothing can be inside it.`)
    if (file.kind === 'folder') continue
    if (isFolderOfHost(path, world)) complain(path, `${path} is a folder of this host. Choose another path.`)
    if (world.databases[path] !== undefined)
      complain(path, `${path} stands under "databases" too. Leave one of the two out.`)
  }
  for (const path of Object.keys(world.databases)) {
    const inside = foldersAbove(path).find(isPlain)
    if (inside !== undefined) complain(inside, `${path} is inside of it, so it cannot be a file.`)
  }
  for (const [mount, disk] of Object.entries(world.disks)) {
    const bytes = Object.entries(world.files)
      .filter(([path]) => diskOf(path, world) === mount)
      .reduce((sum, [, file]) => sum + sizeOf(file), 0)
    if (bytes > disk.sizeBytes)
      complain(
        mount,
        `The files below ${mount} have ${bytes} bytes, and the disk has ${disk.sizeBytes}. Write a larger size.`,
      )
  }
}

/** Folders that every Debian has at its beginning, and those in which the program and its user are. */
const FOLDERS =
  '/ /bin /boot /etc /home /lib /media /mnt /opt /root /run /sbin /srv /tmp /usr /usr/bin /usr/lib /usr/local /usr/local/bin /usr/sbin /var /var/lib /var/log /var/tmp'.split(
    ' ',
  )

function isFolderOfHost(path: string, { cwd, disks }: World): boolean {
  const inUse = [...Object.keys(disks), cwd].flatMap((one) => [one, ...foldersAbove(one)])
  return FOLDERS.includes(path) || inUse.includes(path)
}

function isPlainFile(file: WorldFile | undefined): boolean {
  return file !== undefined && file.kind !== 'folder' && file.kind !== 'link'
}

/** `/a/b` for `/a/b/c`, then `/a`. */
function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(1, -1)
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`).reverse()
}

function diskOf(path: string, { disks }: World): string | undefined {
  return [path, ...foldersAbove(path), '/'].find((folder) => disks[folder] !== undefined)
}

function sizeOf(file: WorldFile): number {
  if (file.kind === 'bytes') return Math.floor((file.base64.length * 3) / 4)
  return new TextEncoder().encode(textOfGiven(file) ?? '').length
}
