// The steps of a stage: which lines ran in which order, and what was there each time. They are recorded only on a run that asks for it.
// Columns instead of objects, because there are many: entry i of each column belongs to step i.

import type { FileHappening } from './timeline.ts'

export type StepRecording = {
  /** How many steps of the stage came before the first one here. */
  readonly first: number
  /** How many steps the stage had, as far as they were counted: at least those before and those here. */
  readonly seen: number
  /** Why the last one here is not the last of the run: so many were asked for, or they took too much memory. Null: it is. */
  readonly cut: 'steps' | 'memory' | null
  readonly kinds: readonly number[]
  /** Line that is about to run, or that gives back, or raises. Counts from 1. */
  readonly lines: readonly number[]
  /** The call stack: an index of `links`. */
  readonly stacks: readonly number[]
  /** A call stack is its innermost activation and the stack below it, -1 for none. */
  readonly links: readonly (readonly [activation: number, below: number])[]
  /** Each call of a function, and each run of a module: its name (an index of `texts`), its file and its thread. */
  readonly activations: readonly (readonly [name: number, file: number, thread: number])[]
  /** `main.py` is the program itself. */
  readonly files: readonly string[]
  readonly threads: readonly string[]
  /** What changed, in order: at this step, before its line runs, a name of this activation stands for this text, or for nothing any more: -1. */
  readonly changeSteps: readonly number[]
  readonly changeActivations: readonly number[]
  readonly changeNames: readonly number[]
  readonly changeTexts: readonly number[]
  readonly names: readonly string[]
  readonly texts: readonly string[]
  /** What a step gives back, or raises: not every step has one. */
  readonly valueSteps: readonly number[]
  readonly valueTexts: readonly number[]
  /** The host, each time that something of it is not as at the step before. */
  readonly instants: readonly HostInstant[]
  /** What happened to files, in order; a file that is written to again and again is told of once. Cut after a while. */
  readonly fileChanges: readonly FileChange[]
}

/** The numbers of `kinds`. `line` is about to run; the others say how a function is left: for good, for a while, or by an exception that passes. */
export const STEP_KINDS = ['line', 'return', 'yield', 'raise'] as const

export type StepKind = (typeof STEP_KINDS)[number]

/** The host from a step on. */
export type HostInstant = {
  readonly step: number
  /** Milliseconds since 1970 UTC. */
  readonly atMs: number
  /** How many characters the program and what it started had written to the terminal. */
  readonly written: number
  /** How many entries of the stage's evidence had begun. */
  readonly requests: number
  readonly commands: number
  readonly connections: number
  readonly signals: number
}

/** It had happened before this step. */
export type FileChange = {
  readonly step: number
  readonly change: FileHappening
  readonly path: string
  /** Where it was moved to. */
  readonly to?: string
}
