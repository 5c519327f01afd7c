// Paths of the host, as text.

/** Absolute, without `.`, `..` and doubled slashes. `~` is the user's home. */
export function absolutePath(path: string, cwd: string, user: string): string {
  const home = homeOf(user)
  const expanded = path === '~' || path.startsWith('~/') ? `${home}${path.slice(1)}` : path
  const parts: string[] = []
  for (const part of (expanded.startsWith('/') ? expanded : `${cwd}/${expanded}`).split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..') parts.pop()
    else parts.push(part)
  }
  return `/${parts.join('/')}`
}

export function homeOf(user: string): string {
  return user === 'root' ? '/root' : `/home/${user}`
}
