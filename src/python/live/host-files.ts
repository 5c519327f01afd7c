// The files of a host as its user sees them: folders, contents, what has changed. For a page that shows them.

import { HostFailure } from '../../host/failure.ts'
import { failureText } from '../../host/failure-text.ts'
import { createAccess } from '../../host/files/access.ts'
import { bytesOf, type Inode, KIND_MASK, sizeOf } from '../../host/files/inode.ts'
import { traceFiles } from '../../host/files/trace-files.ts'
import type { Host } from '../../host/host.ts'
import type { FileChange, FolderEntry, HostAnswer, HostQuestion } from '../../model/live-host.ts'

const MOST_ENTRIES = 5_000
const UMASK = 0o022

/** `programPath` is where the program of the editor lies: it is no change of the learner's. What Linux refuses is answered in its words. */
export function answerFiles(
  host: Host,
  programPath: string,
  question: Exclude<HostQuestion, { kind: 'open' }>,
): HostAnswer {
  const access = createAccess(host, { user: host.user, cwd: () => '/', umask: () => UMASK })
  try {
    switch (question.kind) {
      case 'list': {
        const names = access.list(question.path).sort()
        const folder = question.path === '/' ? '' : question.path
        const entries = names
          .slice(0, MOST_ENTRIES)
          .map((name) => entryOf(host, name, access.inodeAt(`${folder}/${name}`, false)))
        return { kind: 'folder', entries, leftOut: names.length - entries.length }
      }
      case 'read':
        return fileOf(access.readFile(question.path), question.most)
      case 'write':
        access.writeFile(question.path, question.content)
        return { kind: 'written' }
      case 'changes':
        return { kind: 'changes', changes: changesOf(host, programPath) }
      case 'given':
        return givenFile(host, question.path, question.most)
      default:
        return question satisfies never
    }
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    return { kind: 'refused', say: failureText(failure.errno) }
  }
}

function entryOf(host: Host, name: string, inode: Inode): FolderEntry {
  const { content } = inode
  const kind = content.kind === 'file' || content.kind === 'folder' || content.kind === 'link' ? content.kind : 'other'
  return {
    name,
    kind,
    mode: inode.mode & ~KIND_MASK,
    owner: host.accounts.find((account) => account.user === inode.owner)?.name ?? String(inode.owner),
    group: host.groups.find((group) => group.number === inode.group)?.name ?? String(inode.group),
    size: sizeOf(inode),
    modifiedMs: inode.modifiedMs,
    ...(content.kind === 'link' ? { target: content.target } : {}),
  }
}

function fileOf(bytes: Uint8Array, most: number): HostAnswer {
  return { kind: 'file', bytes: bytes.slice(0, most), size: bytes.length }
}

function changesOf(host: Host, programPath: string): FileChange[] {
  return traceFiles(host)
    .filter((trace) => (trace.change !== 'kept' || trace.movedFrom !== undefined) && trace.path !== programPath)
    .map(({ path, change, kind, mode, size, movedFrom, owner, group }) => ({
      path,
      change,
      kind,
      mode,
      size,
      ...(movedFrom === undefined ? {} : { movedFrom }),
      ...(owner === undefined ? {} : { owner }),
      ...(group === undefined ? {} : { group }),
    }))
}

function givenFile({ given, files }: Host, path: string, most: number): HostAnswer {
  const inode = given.get(path) ?? files.find(path)
  if (inode === undefined || files.given.isNew(inode)) return { kind: 'refused', say: 'The world has no such file.' }
  return fileOf(bytesOf(files.given.of(inode)), most)
}
