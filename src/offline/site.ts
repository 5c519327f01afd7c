// One version of the site: what it consists of, and which of its files answers a request. Pure.

/** Path from the site's folder → SHA-256 of its content in hexadecimal. */
export type Files = Readonly<Record<string, string>>

export type Site = {
  /** Changes with every change of any file. */
  readonly version: string
  /** What the page needs besides Python: a version is taken only with all of it. */
  readonly page: Files
  /** Large files of the page that are of use now and then, such as the editor's knowledge of Python. */
  readonly large: Files
  /** Python; in a folder that is named after its contents. */
  readonly engine: Files
}

export const START = 'index.html'

/** Where an answer comes from: this version's own files, Python's, or those of whichever version has it. */
export type Source =
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'engine'; readonly path: string }
  /** A page of an earlier version asks for a file that is named after its contents. */
  | { readonly kind: 'any version'; readonly path: string }
  | { readonly kind: 'network' }

/** `folder` is the site's address, with a slash at its end. */
export function sourceOf(site: Site, folder: string, url: string, isPage: boolean): Source {
  const place = url.split(/[?#]/, 1)[0] ?? url
  if (!place.startsWith(folder)) return { kind: 'network' }
  const path = place.slice(folder.length)
  if (isPage) return path === '' || path === START ? { kind: 'page', path: START } : { kind: 'network' }
  if (Object.hasOwn(site.page, path) || Object.hasOwn(site.large, path)) return { kind: 'page', path }
  if (Object.hasOwn(site.engine, path)) return { kind: 'engine', path }
  return isNamedAfterContents(path) ? { kind: 'any version', path } : { kind: 'network' }
}

/** Such a file never changes under its name. */
export function isNamedAfterContents(path: string): boolean {
  return /^(assets\/|engine\/[0-9a-f]{16}\/)/.test(path)
}
