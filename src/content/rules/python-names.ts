// The names that a Python expression needs from the program, found by reading its text.

const KEYWORDS =
  'and as assert async await break class continue def del elif else except False finally for from global if import in is lambda None nonlocal not or pass raise return True try while with yield'
const BUILTINS =
  'abs all any ascii bin bool bytearray bytes callable chr complex dict dir divmod enumerate eval filter float format frozenset getattr hasattr hash hex id input int isinstance issubclass iter len list locals map max min next object oct open ord pow print range repr reversed round set setattr slice sorted str sum super tuple type vars zip Exception'

const KNOWN = new Set(`${KEYWORDS} ${BUILTINS}`.split(' '))

/** `f(x, key=len)` needs `f` and `x`: no attributes, names of arguments, texts or names that the expression binds itself. */
export function namesIn(expression: string): readonly { readonly name: string; readonly called: boolean }[] {
  const code = expression.replace(
    /[rbuf]{0,2}("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')/gi,
    '""',
  )
  const bound = new Set<string>()
  for (const match of code.matchAll(/\bfor\s+([\w\s,()]+?)\s+in\b|\blambda\s+([\w\s,=*]*):/g)) {
    for (const name of (match[1] ?? match[2] ?? '').match(/[^\W\d]\w*/gu) ?? []) bound.add(name)
  }
  const found = new Map<string, boolean>()
  for (const match of code.matchAll(/(?<![\w.])([^\W\d]\w*)(?!\w)(\s*\()?(?!\s*=(?!=))/gu)) {
    const name = match[1] ?? ''
    if (KNOWN.has(name) || bound.has(name) || /^__/.test(name)) continue
    found.set(name, found.get(name) === true || match[2] !== undefined)
  }
  return [...found].map(([name, called]) => ({ name, called }))
}
