"""Replaces the value in a program's first assignment to a name, so that a script with literal data runs on other data."""
__builtins__ = vars(__import__("builtins")).copy()

import ast

_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_BLOCKS = ("body", "handlers", "orelse", "finalbody", "cases")


def replace(tree, values):
    """
    Puts the values into the program's tree, and answers with the names that have no assignment of their own.

    An assignment counts where the program's top level runs it: also under `if`, `try`, `with` and in loops, never in a function or class.
    The source stays as it is, so lines, columns and what a traceback shows do too.
    """
    statements = list(_top_level(tree))
    missing = []
    for name, value in values.items():
        statement = next((node for node in statements if _assigns(node, name)), None)
        if statement is None:
            missing.append(name)
        else:
            statement.value = _placed(_expression(value), statement.value)
    return missing


def _top_level(tree):
    # Not by recursion: a program may have an `elif` a thousand times.
    waiting = tree.body[::-1]
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, _SCOPES):
            inner = [statement for block in _BLOCKS for statement in getattr(node, block, None) or ()]
            waiting.extend(inner[::-1])


def _assigns(node, name):
    if isinstance(node, ast.Assign):
        targets = node.targets
    elif isinstance(node, ast.AnnAssign) and node.value is not None:
        targets = [node.target]
    else:
        return False
    return any(isinstance(target, ast.Name) and target.id == name for target in targets)


def _expression(value):
    """The value as a display that makes it anew each time, without a name that the program could have taken."""
    if isinstance(value, list):
        return ast.List([_expression(item) for item in value], ast.Load())
    if isinstance(value, tuple):
        return ast.Tuple([_expression(item) for item in value], ast.Load())
    if isinstance(value, set):
        items = [_expression(item) for item in value] or [ast.Starred(ast.Tuple([], ast.Load()), ast.Load())]
        return ast.Set(items)
    if isinstance(value, dict):
        return ast.Dict([_expression(key) for key in value], [_expression(item) for item in value.values()])
    return ast.Constant(value)


def _placed(node, where):
    for part in ast.walk(node):
        if isinstance(part, ast.expr):
            ast.copy_location(part, where)
    return node
