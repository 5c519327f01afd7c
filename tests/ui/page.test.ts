import { describe, expect, test } from 'vitest'
import { timeLeft } from '../../src/ui/home/time-left.ts'
import { isApple, keysOf, shortcutOf } from '../../src/ui/keys.ts'
import { exerciseLink, readRoute } from '../../src/ui/route.ts'

const press = (key: string, held: Partial<Record<'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  metaKey: false,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

describe('keys', () => {
  test('run, check and stop with the key of the platform', () => {
    expect(shortcutOf(press('Enter', { ctrlKey: true }), false)).toBe('run')
    expect(shortcutOf(press('Enter', { ctrlKey: true, shiftKey: true }), false)).toBe('check')
    expect(shortcutOf(press('.', { metaKey: true }), true)).toBe('stop')
  })

  test('the other platform’s key does nothing', () => {
    expect(shortcutOf(press('Enter', { ctrlKey: true }), true)).toBeNull()
    expect(shortcutOf(press('Enter', { metaKey: true }), false)).toBeNull()
    expect(shortcutOf(press('Enter'), false)).toBeNull()
  })

  test('are written as on the keyboard', () => {
    expect(keysOf('check', isApple('MacIntel'))).toBe('⇧⌘⏎')
    expect(keysOf('check', isApple('Linux x86_64'))).toBe('Ctrl+Shift+Enter')
  })
})

describe('addresses', () => {
  test.each(['', '#', '#/', '#//'])('%j is home', (hash) => {
    expect(readRoute(hash)).toEqual({ kind: 'home' })
  })

  test('a link leads to its exercise, whatever its name', () => {
    expect(readRoute(exerciseLink('count-servers'))).toEqual({ kind: 'exercise', id: 'count-servers' })
    expect(readRoute(exerciseLink('a b/ü'))).toEqual({ kind: 'exercise', id: 'a b/ü' })
  })

  test('a broken link is a name that nothing has', () => {
    expect(readRoute('#/%E0%A4%A')).toEqual({ kind: 'exercise', id: '%E0%A4%A' })
  })
})

test('time left is said as a person would', () => {
  expect([0, 5, 89, 90, 560].map((minutes) => timeLeft(minutes))).toEqual(['', '5 min', '89 min', '2 h', '9 h'])
  expect(timeLeft(5, ' · about ', ' left')).toBe(' · about 5 min left')
})
