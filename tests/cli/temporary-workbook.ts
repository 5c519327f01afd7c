// A workbook in a folder of its own, for tests of the command line.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** `files`: path below the folder → text or bytes. */
export function createTemporaryWorkbook(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'))
  mkdirSync(join(folder, 'exercises'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** An exercise that validates. */
export const DOUBLE = `---
call: double(number)
checks:
  - it: It doubles 2
    let: {number: 2}
    returns: 4
  - it: It doubles 0
    let: {number: 0}
    returns: 0
worlds:
  big: {files: {note.txt: big}}
---

# Double a number

Write \`double(number)\`. It gives back twice the \`number\`.

## Starter

\`\`\`python
def double(number):
    pass
\`\`\`

## Hints

1. Look at the operators.
2. A star multiplies.
3. Give the product back.

## Mistakes

### It prints the number

The caller needs the number back.

\`\`\`yaml
prints: "4"
\`\`\`

\`\`\`diff
-    return number * 2
+    print(number * 2)
\`\`\`

## Solution

\`\`\`python
def double(number):
    return number * 2
\`\`\`
`
