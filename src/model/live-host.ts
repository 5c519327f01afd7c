// The host that a learner can see and work on beside the runs: its terminal and its files. As seen from the page.
import type { FileTrace } from './evidence.ts'
import type { World } from './world.ts'

export type LiveHost = {
  /** Rejects only where Python cannot be started, or is lost before the answer. */
  readonly ask: (question: HostQuestion) => Promise<HostAnswer>
  readonly tell: (message: HostMessage) => void
  /** The answer ends it. */
  readonly listen: (listener: (event: HostEvent) => void) => () => void
}

export type HostQuestion =
  /** Somebody sits down at the host of this name; it is made from the world where there is none, or where `anew` says so. */
  | { readonly kind: 'open'; readonly name: string; readonly world: World; readonly anew: boolean }
  | { readonly kind: 'list'; readonly path: string }
  /** Up to so many bytes of a file from its beginning. */
  | { readonly kind: 'read'; readonly path: string; readonly most: number }
  | { readonly kind: 'write'; readonly path: string; readonly content: string }
  /** What differs from the world that the host was made from. */
  | { readonly kind: 'changes' }
  /** A file as the world gave it. */
  | { readonly kind: 'given'; readonly path: string; readonly most: number }

export type HostAnswer =
  | { readonly kind: 'opened'; readonly facts: HostFacts }
  | { readonly kind: 'folder'; readonly entries: readonly FolderEntry[]; readonly leftOut: number }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly size: number }
  | { readonly kind: 'changes'; readonly changes: readonly FileChange[] }
  | { readonly kind: 'written' }
  /** `say` is a sentence for the learner, or what Linux says. */
  | { readonly kind: 'refused'; readonly say: string }

export type HostFacts = {
  readonly user: string
  readonly hostname: string
  readonly cwd: string
  /** The host's clock, in milliseconds since 1970 UTC. */
  readonly nowMs: number
}

export type FolderEntry = {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'link' | 'other'
  /** Permission bits. */
  readonly mode: number
  readonly owner: string
  readonly group: string
  readonly size: number
  readonly modifiedMs: number
  /** Of a link. */
  readonly target?: string
}

export type FileChange = Pick<FileTrace, 'path' | 'change' | 'kind' | 'mode' | 'size' | 'movedFrom' | 'owner' | 'group'>

/** What the terminal sends. */
export type HostMessage =
  | { readonly kind: 'keys'; readonly text: string }
  | { readonly kind: 'size'; readonly columns: number; readonly rows: number }
  /** So many letters have been drawn. */
  | { readonly kind: 'drawn'; readonly letters: number }
  /** The program in the editor: it stands in the program's folder as main.py. */
  | { readonly kind: 'program'; readonly program: string }

export type HostEvent =
  /** Text for the screen, with escape sequences. */
  | { readonly kind: 'screen'; readonly text: string }
  /** The shell waits for a line. */
  | { readonly kind: 'prompt'; readonly facts: HostFacts }
  /** The shell runs a line. */
  | { readonly kind: 'line' }
  /** A program such as nano wants a file to be edited. */
  | { readonly kind: 'edit'; readonly path: string }
  /** There is another host: a run made it, or it was set back. */
  | { readonly kind: 'new host'; readonly by: 'run' | 'reset' }
  /** The thread that it lived in is gone, and it with that. */
  | { readonly kind: 'gone' }
