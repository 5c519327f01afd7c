// Links and pictures of a text: where they point, and the pictures themselves from files beside the exercise.
import type { Definition, FootnoteDefinition, Root } from 'mdast'
import type { SourceFile } from '../source-text.ts'
import { base64 } from '../world/build-files.ts'
import { lineOf, walk } from './parse-markdown.ts'

export type Link = {
  readonly kind: 'link' | 'picture'
  readonly target: string
  readonly text: string
  readonly line: number
}

export function linksIn(root: Root): readonly Link[] {
  const definitions = new Map<string, string>()
  for (const node of walk(root)) if (node.type === 'definition') definitions.set(node.identifier, node.url)
  return [...walk(root)].flatMap((node): Link[] => {
    switch (node.type) {
      case 'link':
        return [{ kind: 'link', target: node.url, text: '', line: lineOf(node) }]
      case 'linkReference':
        return [{ kind: 'link', target: definitions.get(node.identifier) ?? '', text: '', line: lineOf(node) }]
      case 'image':
        return [{ kind: 'picture', target: node.url, text: node.alt ?? '', line: lineOf(node) }]
      case 'imageReference':
        return [
          { kind: 'picture', target: definitions.get(node.identifier) ?? '', text: node.alt ?? '', line: lineOf(node) },
        ]
      default:
        return []
    }
  })
}

export function definitionsIn(root: Root): readonly (Definition | FootnoteDefinition)[] {
  return [...walk(root)].filter((node) => node.type === 'definition' || node.type === 'footnoteDefinition')
}

const PICTURES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
}

export function isPicture(path: string): boolean {
  return PICTURES[path.split('.').at(-1)?.toLowerCase() ?? ''] !== undefined
}

/** The address of a picture that stands beside the exercise holds the picture itself. */
export function picturesFrom(sources: { readonly folder: string; readonly siblings: readonly SourceFile[] }) {
  return (path: string): string | undefined => {
    const type = PICTURES[path.split('.').at(-1)?.toLowerCase() ?? '']
    const file = sources.siblings.find((one) => one.path === `${sources.folder}/${path.replace(/^\.\//, '')}`)
    return type === undefined || file === undefined ? undefined : `data:${type};base64,${base64(file.bytes)}`
  }
}
