// Writes a tar archive, in the format ustar. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
// Equal files give equal bytes: no owners, no dates.

const BLOCK = 512
const LONGEST_NAME = 100

/** Path → content, in the order given. Throws where a path does not fit the format. */
export function packTar(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const parts = Object.entries(files).flatMap(([path, bytes]) => [header(path, bytes.length), padded(bytes)])
  return Buffer.concat([...parts, new Uint8Array(2 * BLOCK)])
}

function header(path: string, size: number): Uint8Array {
  const block = new Uint8Array(BLOCK)
  const put = (at: number, text: string): void => block.set(new TextEncoder().encode(text), at)
  if (new TextEncoder().encode(path).length > LONGEST_NAME) throw new Error(`${path} is too long for the archive.`)
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`
  put(0, path)
  put(100, octal(0o644, 7))
  put(108, octal(0, 7))
  put(116, octal(0, 7))
  put(124, octal(size, 11))
  put(136, octal(0, 11))
  put(148, ' '.repeat(8))
  put(156, '0')
  put(257, 'ustar\x0000')
  const sum = block.reduce((total, byte) => total + byte, 0)
  put(148, `${octal(sum, 6)} `)
  return block
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / BLOCK) * BLOCK)
  whole.set(bytes)
  return whole
}
