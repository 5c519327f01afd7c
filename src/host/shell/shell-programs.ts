// The programs of this room by name: bash, sh and the core utilities. What is large is loaded when it is first run.
import type { Programs } from '../processes/programs.ts'
import { bash, sh } from './bash.ts'
import { libraryPrograms } from './utilities/library/library-programs.ts'
import { ownPrograms } from './utilities/own-programs.ts'

export const shellPrograms: Programs = {
  bash,
  sh,
  ...libraryPrograms,
  ...ownPrograms,
}
