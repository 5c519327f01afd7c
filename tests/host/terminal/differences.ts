// Where the screen is not the same as at a real terminal, and why.

export type Difference = { readonly why: string; readonly here: string }

export const differences: Readonly<Record<string, Difference>> = {
  'another mistake in the syntax': {
    why: 'bash finds at once that `then` cannot follow `if`; here the rest is waited for',
    here: '$ if then\n> echo $?\n>',
  },
  'a job in the background': {
    why: 'a real job takes a moment to die, so its end is told one prompt later',
    here: '$ sleep infinity &\n[1] PID\n$ jobs\n[1]+  Running                 sleep infinity &\n$ kill %1\n[1]+  Terminated              sleep infinity\n$\n$',
  },
  'Tab after cd takes folders': {
    why: 'only folders are offered after cd, as with the package bash-completion that Debian installs; the recorded bash has none',
    here: '$ cd dir/\n$ ls\ninner.txt  other.md\n$',
  },
  'a trap': {
    why: 'a trap for INT runs behind the shown ^C, and at a new prompt',
    here: "$ trap 'echo caught' INT\n$ ^C\ncaught\n$ sleep infinity\n^C\n$ echo on\non\n$",
  },
}
