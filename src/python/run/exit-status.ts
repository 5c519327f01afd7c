// How Emscripten tells of exit(3): it throws an object with the status.

/** Undefined where something else was thrown. */
export function exitStatus(failure: unknown): number | undefined {
  if (typeof failure !== 'object' || failure === null || !('status' in failure)) return undefined
  return typeof failure.status === 'number' ? failure.status & 0xff : undefined
}
