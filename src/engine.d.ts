// Where the build has put the engine's files: see build/engine-plugin.ts.
declare module 'virtual:engine' {
  /** Relative to the page's own address. */
  export const enginePath: string
}
