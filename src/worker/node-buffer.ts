// The little of Node's Buffer that the shell's library uses, for a browser: bytes from text and text from bytes.

type Encoding = 'utf8' | 'utf-8' | 'latin1' | 'binary' | 'base64' | 'hex'

const CHUNK = 32_768

class Bytes extends Uint8Array {
  override toString(encoding: Encoding = 'utf8'): string {
    if (encoding === 'utf8' || encoding === 'utf-8') return new TextDecoder().decode(this)
    if (encoding === 'hex') return Array.from(this, (byte) => byte.toString(16).padStart(2, '0')).join('')
    let text = ''
    for (let at = 0; at < this.length; at += CHUNK) text += String.fromCharCode(...this.subarray(at, at + CHUNK))
    return encoding === 'base64' ? btoa(text) : text
  }
}

function from(content: string | ArrayLike<number>, encoding: Encoding = 'utf8'): Bytes {
  if (typeof content !== 'string') return new Bytes(content)
  if (encoding === 'utf8' || encoding === 'utf-8') return new Bytes(new TextEncoder().encode(content))
  if (encoding === 'hex') return new Bytes((content.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)))
  const text = encoding === 'base64' ? atob(content.replace(/[^A-Za-z0-9+/]/g, '')) : content
  return new Bytes(Array.from(text, (character) => character.charCodeAt(0)))
}

Object.assign(globalThis, { Buffer: { from } })
