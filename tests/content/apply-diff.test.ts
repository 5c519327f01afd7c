import { describe, expect, test } from 'vitest'
import { applyDiff } from '../../src/content/body/apply-diff.ts'

const SOLUTION = `import time
import requests

URL = "https://api.example.com/health"


def get_health():
    for attempt in range(3):
        try:
            response = requests.get(URL, timeout=5)
            response.raise_for_status()
            return response.json()
        except requests.RequestException:
            if attempt == 2:
                raise
            time.sleep(attempt + 1)
`

function programOf(solution: string, diff: string): string {
  const applied = applyDiff(solution, diff)
  return 'program' in applied ? applied.program : JSON.stringify(applied.problems)
}

const body = (program: string) => program.slice(program.indexOf('def get_health')).split('\n').slice(2, -1)

describe('the five mistakes of the retry exercise', () => {
  test('a line is taken out', () => {
    expect(programOf(SOLUTION, '-            response.raise_for_status()')).toBe(
      SOLUTION.replace('            response.raise_for_status()\n', ''),
    )
  })

  test('new lines stand at two places, around a line that stays', () => {
    const diff = `-            return response.json()
+            answer = response.json()
             time.sleep(attempt + 1)
+    return answer`
    expect(body(programOf(SOLUTION, diff))).toEqual([
      '        try:',
      '            response = requests.get(URL, timeout=5)',
      '            response.raise_for_status()',
      '            answer = response.json()',
      '        except requests.RequestException:',
      '            if attempt == 2:',
      '                raise',
      '            time.sleep(attempt + 1)',
      '    return answer',
    ])
  })

  test('a line is replaced', () => {
    const diff = '-        except requests.RequestException:\n+        except requests.HTTPError:'
    expect(programOf(SOLUTION, diff)).toBe(SOLUTION.replace('RequestException', 'HTTPError'))
  })

  test('three lines become two', () => {
    const diff = `-            if attempt == 2:
-                raise
-            time.sleep(attempt + 1)
+            if attempt < 2:
+                time.sleep(attempt + 1)`
    expect(body(programOf(SOLUTION, diff)).slice(-3)).toEqual([
      '        except requests.RequestException:',
      '            if attempt < 2:',
      '                time.sleep(attempt + 1)',
    ])
  })

  test('lines move below a line that stays', () => {
    const diff = `-            if attempt == 2:
-                raise
             time.sleep(attempt + 1)
+            if attempt == 2:
+                raise`
    expect(body(programOf(SOLUTION, diff)).slice(-4)).toEqual([
      '        except requests.RequestException:',
      '            time.sleep(attempt + 1)',
      '            if attempt == 2:',
      '                raise',
    ])
  })
})

describe('where lines are found', () => {
  const twice = 'a\nx\nb\na\ny\n'

  test('a line that occurs twice is the first one', () => {
    expect(programOf(twice, '-a\n+c')).toBe('c\nx\nb\na\ny\n')
  })

  test('lines that stand together in the diff are looked for together', () => {
    expect(programOf(twice, '-a\n y')).toBe('a\nx\nb\ny\n')
  })

  test('a second hunk is looked for after the first', () => {
    expect(programOf(twice, '-a\n+1\n@@\n-a\n+2')).toBe('1\nx\nb\n2\ny\n')
    expect(programOf(twice, '-a\n+1\n\n-a\n+2')).toBe('1\nx\nb\n2\ny\n')
  })

  test('an earlier hunk gives way when a later one could not be placed otherwise', () => {
    expect(programOf('p\nq\np\nr\n', ' p\n r\n+s')).toBe('p\nq\np\nr\ns\n')
  })

  test('new lines at the beginning stand before the first line of the diff', () => {
    expect(programOf(twice, '+import os\n a')).toBe('import os\na\nx\nb\na\ny\n')
    expect(programOf(twice, ' x\n@@\n+new\n y')).toBe('a\nx\nb\na\nnew\ny\n')
  })

  test('a hunk of new lines only follows what was matched before it', () => {
    expect(programOf(twice, ' x\n@@\n+new')).toBe('a\nx\nnew\nb\na\ny\n')
  })

  test('an empty line can be taken out and put in', () => {
    expect(programOf('a\n\nb\n', ' a\n-\n b\n+\n+c')).toBe('a\nb\n\nc\n')
  })

  test('a line that stays may be written without its blank', () => {
    expect(programOf('def f():\n    return 1\n', 'def f():\n-    return 1\n+    return 2')).toBe(
      'def f():\n    return 2\n',
    )
  })

  test('names of files and numbers of lines are passed over', () => {
    expect(programOf('a\nb\n', '--- a.py\n+++ b.py\n@@ -1,2 +1,2 @@\n a\n-b\n+c')).toBe('a\nc\n')
  })
})

describe('what cannot be applied', () => {
  test('other indentation is not the same line, and the closest line is named', () => {
    expect(applyDiff('def f():\n    return 1\n', '-  return 1')).toEqual({
      problems: [
        { line: 0, say: 'The solution has no such line here. Closest: "    return 1" (check the indentation).' },
      ],
    })
  })

  test('every line that is missing is named', () => {
    const applied = applyDiff('total = 0\nprint(total)\n', '-total = 1\n+x\n-zzz')
    expect('problems' in applied && applied.problems.map((problem) => [problem.line, problem.say])).toEqual([
      [0, 'The solution has no such line here. Closest: "total = 0" (check the indentation).'],
      [2, 'The solution has no such line here. Copy the line from the first program under "## Solution".'],
    ])
  })

  test('lines in another order than in the solution', () => {
    expect(applyDiff('a\nb\n', '-b\n-a')).toEqual({
      problems: [
        {
          line: 1,
          say: 'The solution has this line, but not after the line before it in this diff. Put the lines in the order of the solution.',
        },
      ],
    })
  })

  test('new lines that belong nowhere', () => {
    expect('problems' in applyDiff('a\n', '+b')).toBe(true)
  })
})
