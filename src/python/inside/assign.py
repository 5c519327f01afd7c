"""Replaces the value in a program's first assignment to a name, so that a script with literal data runs on other data."""
__builtins__ = vars(__import__("builtins")).copy()

import ast


def replace(source, tree, values):
    """
    The source with the values put in, and the names that have no assignment of their own.

    An assignment counts where the program's top level runs it: also under `if`, `try`, `with` and in loops, never in a function or class.
    The lines of everything else stay where they are.
    """
    edits = []
    missing = []
    for name, value in values.items():
        statement = next((node for node in _top_level(tree.body) if _assigns(node, name)), None)
        if statement is None:
            missing.append(name)
        else:
            edits.append((statement.value, repr(value)))
    return _edited(source, edits), missing


def _top_level(statements):
    for node in statements:
        yield node
        for field in ("body", "orelse", "handlers", "finalbody", "cases"):
            if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                yield from _top_level(getattr(node, field, None) or [])


def _assigns(node, name):
    if isinstance(node, ast.Assign):
        targets = node.targets
    elif isinstance(node, ast.AnnAssign) and node.value is not None:
        targets = [node.target]
    else:
        return False
    return any(isinstance(target, ast.Name) and target.id == name for target in targets)


def _edited(source, edits):
    # Python counts lines by \n, \r\n and \r alone, and columns in bytes of UTF-8.
    rows = source.encode("utf-8", "surrogatepass").splitlines(keepends=True)
    for node, text in sorted(edits, key=lambda edit: (edit[0].lineno, edit[0].col_offset), reverse=True):
        first, last = node.lineno - 1, node.end_lineno - 1
        before, after = rows[first][: node.col_offset], rows[last][node.end_col_offset :]
        # In brackets of its own, so that the value keeps as many lines as it had.
        put = b"(" + text.encode("utf-8", "surrogatepass") + b"\n" * (last - first) + b")"
        rows[first : last + 1] = (before + put + after).splitlines(keepends=True)
    return b"".join(rows).decode("utf-8", "surrogatepass")
