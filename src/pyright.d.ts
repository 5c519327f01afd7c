// The two parts of Pyright's browser build: see build/pyright.ts.
declare module 'virtual:pyright' {}
declare module 'virtual:python-texts' {
  /** Path in Pyright's own file system → text of the file. */
  export const pythonTexts: Readonly<Record<string, string>>
}
