import { test } from 'vitest'
import { sitAt } from './at-terminal.ts'
test('x', async () => {
  const at = await sitAt({ world: { user: 'sre', cwd: '/home/sre' } })
  const t = performance.now()
  for (const l of ['sleep 5; echo b $?\r', 'echo $?\r', 'false; echo c\r', 'ps; echo d\r','ls / | head -2; echo e\r', 'tail -f /etc/passwd | head -1\r', '\x03', 'cd /v\t\r', 'ls\t\t', '\x15\x12pass', '\x05 x\x03', 'less /etc/passwd\r', 'q', 'yes | head -100 | less\r','G','q','seq 3 | less\r', 'q']) {
    await at.type(l)
    console.log(l, at.screen().split('\n').at(-1))
  }
  console.log(at.screen())
})
