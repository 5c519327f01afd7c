// The people of the host: names and numbers of users and groups, as in /etc/passwd and /etc/group.

export type Account = { readonly name: string; readonly user: number; readonly group: number; readonly home: string }

const ROOT: Account = { name: 'root', user: 0, group: 0, home: '/root' }
const FIRST_HUMAN = 1000

/** The accounts of a host on which `name` works: root, and the user itself with the number Debian gives to the first human. */
export function accountsFor(name: string): readonly Account[] {
  if (name === ROOT.name) return [ROOT]
  return [ROOT, { name, user: FIRST_HUMAN, group: FIRST_HUMAN, home: `/home/${name}` }]
}
