// The text of a fresh exercise: it reads well, validates once its gaps are filled in, and shows where everything goes.
import { slugOf } from './exercise-path.ts'

export type NewExercise = {
  readonly title: string
  /** Folder of its section, such as `07-errors-and-retries`. */
  readonly section: string
  /** Its place in the section. */
  readonly number: number
}

export function newExercise({ title, section, number }: NewExercise): { readonly path: string; readonly text: string } {
  const clean = title.replace(/\s+/g, ' ').trim()
  return { path: `exercises/${section}/${String(number).padStart(2, '0')}-${slugOf(clean)}.md`, text: textFor(clean) }
}

function textFor(title: string): string {
  return `---
topics: [lists, functions]
difficulty: 1
minutes: 5

call: count_servers(servers)

checks:
  - it: It returns the number of servers
    let: {servers: [web01, web02, db01]}
    returns: 3

  - it: It returns 0 for an empty list
    let: {servers: []}
    returns: 0
---

# ${title}

Say in one or two sentences what the learner does here and where it is of use at work.

Write a function \`count_servers(servers)\` that gets a list of names and returns how many there are.

## Starter

\`\`\`python
def count_servers(servers):
    ...
\`\`\`

## Hints

1. Where to look: the list holds one entry for each server.
2. Which tool: Python has a function that counts the entries of a list.
3. How to write it: \`return len(...)\`, with the name of the list between the brackets.

## Mistakes

### It prints the number

Your function printed the number. Its caller needs it back: use \`return\`.

\`\`\`diff
-    return len(servers)
+    print(len(servers))
\`\`\`

## Solution

\`len\` counts the entries. It needs no loop, and it works for an empty list too.

\`\`\`python
def count_servers(servers):
    return len(servers)
\`\`\`
`
}
