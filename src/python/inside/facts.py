"""What the source of a program contains: syntax, imports, calls and definitions, with their lines. It judges nothing."""
__builtins__ = vars(__import__("builtins")).copy()

import ast

_SYNTAX = {
    "For": "for",
    "AsyncFor": "for",
    "While": "while",
    "If": "if",
    "IfExp": "if",
    "With": "with",
    "AsyncWith": "with",
    "Try": "try",
    "TryStar": "try",
    "Raise": "raise",
    "Match": "match",
    "Lambda": "lambda",
    "Yield": "yield",
    "YieldFrom": "yield",
    "Await": "await",
    "JoinedStr": "f-string",
    "ListComp": "list comprehension",
    "DictComp": "dict comprehension",
    "SetComp": "set comprehension",
    "GeneratorExp": "generator expression",
}


def facts(tree):
    """The facts in order of lines, as plain data of the form of src/model/evidence.ts."""
    known = _aliases(tree)
    found = []
    for node in ast.walk(tree):
        found.extend(_of(node, known))
    return sorted(found, key=lambda fact: fact["line"])


def _aliases(tree):
    known = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.asname:
                    known[alias.asname] = alias.name
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                known[alias.asname or alias.name] = "." * node.level + (node.module or "") + "." + alias.name
        elif isinstance(node, ast.Assign) and isinstance(node.value, (ast.Attribute, ast.Name)):
            name = _dotted(node.value, known)
            for target in node.targets:
                if isinstance(target, ast.Name) and name and "." in name and not name.startswith("."):
                    known.setdefault(target.id, name)
    return known


def _dotted(node, known):
    """`requests.get` for a name or attribute; `.get` for an attribute of anything that has no name."""
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    base = known.get(node.id, node.id) if isinstance(node, ast.Name) else ""
    return ".".join([base, *reversed(parts)])


def _source_of(node):
    try:
        # What keywords hold mostly. ast.unparse imports a large module when it is first called, which costs more than a short run.
        return _plain_source(node) or ast.unparse(node)
    except RecursionError:
        return "…"


def _plain_source(node):
    """As ast.unparse writes it; None where that needs to know more."""
    if isinstance(node, ast.Constant) and isinstance(node.value, (bool, int, str, bytes, type(None))):
        return repr(node.value)
    if isinstance(node, (ast.Name, ast.Attribute)) and not (name := _dotted(node, {})).startswith("."):
        return name
    if isinstance(node, (ast.Tuple, ast.List)):
        parts = [_plain_source(part) for part in node.elts]
        opening, closing = "()" if isinstance(node, ast.Tuple) else "[]"
        comma = "," if len(parts) == 1 and opening == "(" else ""
        return None if None in parts else opening + ", ".join(parts) + comma + closing
    if isinstance(node, ast.Call):
        function, *parts = (_plain_source(part) for part in (node.func, *node.args))
        words = [(word.arg, _plain_source(word.value)) for word in node.keywords]
        if function is None or None in parts or any(None in word for word in words):
            return None
        return function + "(" + ", ".join([*parts, *(f"{name}={text}" for name, text in words)]) + ")"
    return None


def _of(node, known):
    name = _SYNTAX.get(type(node).__name__)
    if name:
        yield {"kind": "syntax", "name": name, "line": node.lineno}
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield {"kind": "import", "name": alias.name, "line": node.lineno}
    elif isinstance(node, ast.ImportFrom):
        yield {"kind": "import", "name": "." * node.level + (node.module or ""), "line": node.lineno}
    elif isinstance(node, ast.Call):
        keywords = {word.arg: _source_of(word.value) for word in node.keywords if word.arg}
        yield {"kind": "call", "name": _dotted(node.func, known), "keywords": keywords, "line": node.lineno}
    elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        yield {"kind": "definition", "name": node.name, "of": "function", "line": node.lineno}
    elif isinstance(node, ast.ClassDef):
        yield {"kind": "definition", "name": node.name, "of": "class", "line": node.lineno}
