// The programs that only make sense at a terminal, by their names.
import type { Programs } from '../processes/programs.ts'
import { less } from './less.ts'
import { openInEditor } from './open-in-editor.ts'

export const terminalPrograms: Programs = {
  less,
  more: less,
  pager: less,
  nano: openInEditor,
  vi: openInEditor,
  vim: openInEditor,
  editor: openInEditor,
}
