import { describe, expect, test } from 'vitest'
import { type Site, sourceOf } from '../../src/offline/site.ts'

const KEY = '0123456789abcdef'
const site: Site = {
  version: 'one',
  page: { 'index.html': 'a', 'assets/page-AAAA.js': 'b', 'icon.svg': 'c' },
  large: { 'assets/help-BBBB.wasm': 'e' },
  engine: { [`engine/${KEY}/image.gz`]: 'd' },
}
const FOLDER = 'https://example.org/some/where/'
const source = (path: string, isPage = false) => sourceOf(site, FOLDER, FOLDER + path, isPage)

describe('in whatever folder the site lies', () => {
  test('its page is this version’s, whatever follows in the address', () => {
    for (const path of ['', '?from=mail', 'index.html', '#/count-servers'])
      expect(source(path, true)).toEqual({ kind: 'page', path: 'index.html' })
  })

  test('its files are this version’s', () => {
    expect(source('icon.svg')).toEqual({ kind: 'page', path: 'icon.svg' })
    expect(source('assets/help-BBBB.wasm')).toEqual({ kind: 'page', path: 'assets/help-BBBB.wasm' })
    expect(source(`engine/${KEY}/image.gz`)).toEqual({ kind: 'engine', path: `engine/${KEY}/image.gz` })
  })

  test('a page of an earlier version still finds its own files', () => {
    expect(source('assets/page-ZZZZ.js')).toEqual({ kind: 'any version', path: 'assets/page-ZZZZ.js' })
  })

  test('what is not of the site goes to the network', () => {
    expect(source('other.html', true)).toEqual({ kind: 'network' })
    expect(source('service-worker.js')).toEqual({ kind: 'network' })
    expect(sourceOf(site, FOLDER, 'https://example.org/some/icon.svg', false)).toEqual({ kind: 'network' })
    expect(source('__proto__')).toEqual({ kind: 'network' })
  })
})
