// Reads comma-separated values as Python's csv module does by default: quotes around fields, doubled quotes within.

export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  const endRow = (): void => {
    if (row.length > 0 || field !== '') rows.push([...row, field])
    row = []
    field = ''
  }
  const plain = text.replaceAll('\r\n', '\n')
  for (let at = 0; at < plain.length; at += 1) {
    const here = plain[at] ?? ''
    if (quoted && here === '"' && plain[at + 1] === '"') {
      field += '"'
      at += 1
    } else if (here === '"' && (quoted || field === '')) {
      quoted = !quoted
    } else if (!quoted && here === ',') {
      row.push(field)
      field = ''
    } else if (!quoted && here === '\n') {
      endRow()
    } else {
      field += here
    }
  }
  endRow()
  return rows
}
