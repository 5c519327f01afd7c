// nano, vi, vim and editor: they open a file in the editor of the page that the terminal stands on, and are over at once.
import { HostFailure } from '../failure.ts'
import { failureText } from '../failure-text.ts'
import type { Program, System } from '../processes/process.ts'

// Unlike Linux: nano, vi, vim and editor open the file in the page's own editor, and the shell goes on at once. A file that is not there is made, empty.
export const openInEditor: Program = async (system) => {
  const { argv, cwd, descriptors } = system.process
  const name = argv[0]?.split('/').at(-1) ?? 'editor'
  const file = argv.slice(1).find((word) => !word.startsWith('-') && !word.startsWith('+'))
  const screen = descriptors.get(1)?.screen
  if (screen === undefined) {
    await system.write(
      2,
      `${name}: there is no terminal here; a file is edited in the tab Files, or by the program itself\n`,
    )
    return 1
  }
  if (file === undefined) {
    await system.write(2, `${name}: say which file: ${name} FILE\n`)
    return 1
  }
  const refusal = makeSure(system, file)
  if (refusal !== undefined) {
    await system.write(2, `${name}: ${file}: ${refusal}\n`)
    return 1
  }
  const path = file.startsWith('/') ? file : `${cwd === '/' ? '' : cwd}/${file}`
  screen.edit(path)
  await system.write(1, `${file} is open in the editor.\n`)
  return 0
}

/** Makes the file where there is none; why it cannot be opened, in Linux's words. */
function makeSure(system: System, file: string): string | undefined {
  try {
    const opened = system.open(file, { read: true, write: false, append: false, create: true })
    const isFolder = opened.kind === 'folder'
    opened.release()
    return isFolder ? failureText('EISDIR') : undefined
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    return failureText(failure.errno)
  }
}
