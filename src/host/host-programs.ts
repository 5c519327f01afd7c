// The programs that every host has, by the names of their executable files.
import { commandPrograms } from './commands/command-programs.ts'
import type { Programs } from './processes/programs.ts'
import { shellPrograms } from './shell/shell-programs.ts'
import { terminalPrograms } from './terminal/terminal-programs.ts'

export const hostPrograms: Programs = { ...shellPrograms, ...commandPrograms, ...terminalPrograms }
