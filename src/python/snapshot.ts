// The layout of Pyodide's memory snapshots, as far as Dryrun reads it (pyodide src/js/snapshot.ts: four words, then a build id, then JSON, then the heap).

export const PYODIDE_HEADER = {
  /** Where the heap begins in a snapshot, in bytes. */
  heapStart: (snapshot: Uint8Array): number => new DataView(snapshot.buffer, snapshot.byteOffset).getUint32(4, true),
}
