import { describe, expect, test } from 'vitest'
import { parseExercise } from '../../src/content/parse-exercise.ts'
import { bytes, exerciseText } from './exercise-text.ts'

const siblings = [{ path: 'exercises/01-python-basics/a b.svg', bytes: bytes('<svg/>') }]

function html(markdown: string): string {
  const { exercise } = parseExercise(
    'exercises/01-python-basics/06-count-servers.md',
    bytes(exerciseText({ task: `# Title\n\n${markdown}\n` })),
    siblings,
  )
  return exercise?.page.map((part) => part.html).join('\n') ?? ''
}

describe('a text becomes HTML', () => {
  const texts: readonly (readonly [markdown: string, expected: string])[] = [
    ['a *b* **c** `d` ~~e~~', '<p>a <em>b</em> <strong>c</strong> <code>d</code> <del>e</del></p>'],
    ['1. a\n2. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['> a', '<blockquote>\n<p>a</p>\n</blockquote>'],
    [
      '| a |\n|---|\n| b |',
      '<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>',
    ],
    ['[a](https://example.org/x)', '<p><a href="https://example.org/x" rel="noreferrer" target="_blank">a</a></p>'],
    [
      'https://example.org',
      '<p><a href="https://example.org" rel="noreferrer" target="_blank">https://example.org</a></p>',
    ],
    [
      '[a][1]\n\n[1]: https://example.org "T"',
      '<p><a href="https://example.org" title="T" rel="noreferrer" target="_blank">a</a></p>',
    ],
    ['[a](07-next.md)', '<p><a href="#/next">a</a></p>'],
    ['[a](../05-json/02-other.md#x)', '<p><a href="#/other">a</a></p>'],
    ['[a](../05-json/index.md)', '<p><a href="#/">a</a></p>'],
    ['![a](a%20b.svg)', '<p><img src="data:image/svg+xml;base64,PHN2Zy8+" alt="a"></p>'],
    ['```\nplain <b>\n```', '<pre><code>plain &#x3C;b>\n</code></pre>'],
    [
      '```python\nx = 1\n```',
      '<pre><code class="language-python">x = <span class="hljs-number">1</span>\n</code></pre>',
    ],
    ['```unheard\nx = 1\n```', '<pre><code class="language-unheard">x = 1\n</code></pre>'],
  ]
  test.each(texts)('%s', (markdown, expected) => {
    expect(html(markdown)).toBe(expected)
  })

  test.each(['python', 'bash', 'yaml', 'json', 'diff', 'nginx', 'ini', 'html', 'sh', 'py'])(
    '%s is coloured',
    (language) => {
      const code = {
        python: 'def f(): pass',
        py: 'def f(): pass',
        json: '{"a": 1}',
        yaml: 'a: "b"',
        diff: '+a',
        html: '<p>a</p>',
        nginx: 'server { listen 80; }',
        ini: '[a]\nb=1',
      }
      expect(
        html(
          `\`\`\`${language}\n${(code as Record<string, string>)[language] ?? 'if true; then echo "a"; fi'}\n\`\`\``,
        ),
      ).toContain('<span class="hljs-')
    },
  )
})

describe('what could do harm is left out', () => {
  const harmful = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<iframe src="https://example.org"></iframe>',
    '<style>body{display:none}</style>',
    '<a href="javascript:alert(1)">a</a>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](&#x6A;avascript:alert(1))',
    '[a](data:text/html,<script>alert(1)</script>)',
    '[a](vbscript:x)',
    '![a](https://example.org/x.png)',
    '![a](//example.org/x.png)',
    '![a](data:image/svg+xml,<svg onload=alert(1)>)',
    '![a](javascript:alert(1))',
    '```python" onload="alert(1)\nx\n```',
    '```"><script>alert(1)</script>\nx\n```',
    '[a](https://example.org "\\" onclick=\\"alert(1)")',
    '[a]: javascript:alert(1)\n\n[a]',
    '<svg><a xlink:href="javascript:alert(1)"><text>a</text></a></svg>',
    '<form action="https://example.org"><input name=a></form>',
    '<https://example.org/"onmouseover="alert(1)>',
    'a[^1]\n\n[^1]: <script>alert(1)</script> ![b](https://example.org/b.png)',
  ]
  test.each(harmful)('%s', (markdown) => {
    const made = html(markdown)
    expect(made).not.toMatch(/<(?:script|iframe|style|svg|form|object|embed|link|meta)\b/i)
    // What stands in quotes is a value.
    expect(made.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\s(?:on\w+|style|srcdoc)=/i)
    expect(made).not.toMatch(/(?:href|src)="(?!#|https:\/\/example\.org|data:image\/svg\+xml;base64,)/i)
    expect(made).not.toMatch(/<img[^>]*src="(?!data:)/)
  })
})
