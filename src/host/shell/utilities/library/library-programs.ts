// Which core utilities come from just-bash, and how each of them takes its input.
import type { Programs } from '../../../processes/programs.ts'
import { libraryProgram } from './library-program.ts'

export const libraryPrograms: Programs = {
  sed: libraryProgram('sed', { before: 1, insteadOfBefore: ['e', 'f', 'expression', 'file'], valued: 'efl' }),
  awk: libraryProgram('awk', { before: 1, insteadOfBefore: ['f'], valued: 'fvF' }),
  sort: libraryProgram('sort', { valued: 'kotST' }),
  paste: libraryProgram('paste', { valued: 'd' }),
  tr: libraryProgram('tr', { input: 'always' }),
  rev: libraryProgram('rev'),
  nl: libraryProgram('nl', { valued: 'bdfhilnsvw' }),
  fold: libraryProgram('fold', { valued: 'bw' }),
  expand: libraryProgram('expand', { valued: 't' }),
  unexpand: libraryProgram('unexpand', { valued: 't' }),
  strings: libraryProgram('strings', { valued: 'nt' }),
  split: libraryProgram('split', { valued: 'abCln' }),
  column: libraryProgram('column', { valued: 'cos' }),
  join: libraryProgram('join', { valued: '12aejotv' }),
  comm: libraryProgram('comm', {}),
  tac: libraryProgram('tac', { valued: 's' }),
  base64: libraryProgram('base64', { valued: 'w' }),
  md5sum: libraryProgram('md5sum'),
  sha1sum: libraryProgram('sha1sum'),
  sha256sum: libraryProgram('sha256sum'),
  file: libraryProgram('file', { input: 'never' }),
  expr: libraryProgram('expr', { input: 'never' }),
  jq: libraryProgram('jq', { before: 1, insteadOfBefore: ['f'] }),
  tree: libraryProgram('tree', { input: 'never' }),
  gzip: libraryProgram('gzip'),
  gunzip: libraryProgram('gunzip'),
  zcat: libraryProgram('zcat'),
}
