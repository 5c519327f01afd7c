"""
Which bytecodes read or change what several threads can see: names of the top level and of functions around, attributes, items.

Values are looked at without running any code of the program.
"""
__builtins__ = vars(__import__("builtins")).copy()

import ast
import collections
import dis

from . import names

_READS = {"LOAD_GLOBAL", "LOAD_NAME", "LOAD_DEREF"}
_WRITES = {"STORE_GLOBAL", "STORE_NAME", "STORE_DEREF"}
_SIMPLE = (int, float, bool, str, type(None), complex)
_MANY = (list, tuple, dict, set, frozenset, collections.deque)
_MOST_TEXT = 60
_MOST_SHOWN = 12
_MISSING = object()

_plans = {}
_cells = {}
_MOST_CELLS = 20_000


def plan(code):
    """For each bytecode of interest: whether it writes, and the expression as a tree; None of one that only comes after such a one, or after a call."""
    found = _plans.get(code)
    if found is None:
        found = _plans[code] = dict(_planned(code))
    return found


def _planned(code):
    follows = False
    for step in dis.get_instructions(code):
        name = step.opname
        if follows:
            yield step.start_offset, None
            yield step.offset, None
        follows = name.startswith(("STORE_", "CALL"))
        if name in _READS or name in _WRITES:
            yield step.offset, (name in _WRITES, ast.Name(step.argval, ast.Load()))
        elif name == "STORE_ATTR" or (name == "LOAD_ATTR" and not step.arg & 1):
            yield from _parsed(code, step.offset, name == "STORE_ATTR", ast.Attribute)
        elif name == "STORE_SUBSCR" or name == "BINARY_SUBSCR" or (name == "BINARY_OP" and step.argrepr == "[]"):
            yield from _parsed(code, step.offset, name == "STORE_SUBSCR", ast.Subscript)


def _parsed(code, offset, writes, kind):
    try:
        tree = ast.parse(names.text_at(code, offset).strip(), mode="eval").body
    except (SyntaxError, ValueError):
        return
    if isinstance(tree, kind):
        yield offset, (writes, tree)


def look(tree, frame):
    """The cell that an expression stands for: its number, its name and its value as text. None where there is nothing to tell."""
    if isinstance(tree, ast.Name):
        # What a function has for itself is nobody else's; a name of the top level is found in its names.
        holder, key, name = frame.f_globals, tree.id, tree.id
        value = holder.get(key, _MISSING)
        if frame.f_locals is not holder and key in frame.f_code.co_freevars + frame.f_code.co_cellvars:
            holder, value = frame.f_code.co_filename, frame.f_locals.get(key, _MISSING)
    else:
        holder = _value(tree.value, frame)
        if holder is _MISSING:
            return None
        key, value = _part(holder, tree, frame)
        label = names.of(holder, frame.f_globals, frame.f_code, 0) if _is_named(holder, frame) else ast.unparse(tree.value)
        name = f"{label}.{tree.attr}" if isinstance(tree, ast.Attribute) else f"{label}[{_shown(key)}]"
    text = _shown(value)
    if text is None:
        return None
    number = _cells.setdefault((id(holder), key), len(_cells) + 1) if len(_cells) < _MOST_CELLS else _cells.get((id(holder), key), 0)
    return number, name, text


def _is_named(holder, frame):
    return any(value is holder for value in frame.f_globals.values())


def _value(tree, frame):
    if isinstance(tree, ast.Name):
        found = frame.f_locals.get(tree.id, _MISSING)
        return frame.f_globals.get(tree.id, _MISSING) if found is _MISSING else found
    if isinstance(tree, (ast.Attribute, ast.Subscript)):
        holder = _value(tree.value, frame)
        return _MISSING if holder is _MISSING else _part(holder, tree, frame)[1]
    return _MISSING


def _part(holder, tree, frame):
    """Key and value of an attribute or an item, where looking at it runs none of the program's code."""
    if isinstance(tree, ast.Attribute):
        if type(holder).__getattribute__ is not object.__getattribute__ or hasattr(type(holder), tree.attr):
            return tree.attr, _MISSING
        try:
            return tree.attr, object.__getattribute__(holder, "__dict__").get(tree.attr, _MISSING)
        except AttributeError:
            return tree.attr, _MISSING
    key = tree.slice.value if isinstance(tree.slice, ast.Constant) else _value(tree.slice, frame)
    kind = type(holder)
    if type(key) in _SIMPLE and kind in (dict, collections.Counter, collections.defaultdict):
        return key, dict.get(holder, key, _MISSING)
    if type(key) is int and kind in (list, tuple, collections.deque) and -len(holder) <= key < len(holder):
        return key, holder[key]
    return None, _MISSING


def _shown(value):
    """As it would be printed, in short; None for what is no plain value."""
    kind = type(value)
    if kind in _SIMPLE:
        text = repr(value if kind is not str else value[:_MOST_TEXT])
    elif kind in _MANY:
        items = [item for pair in list(value.items())[:_MOST_SHOWN] for item in pair] if kind is dict else list(value)[:_MOST_SHOWN]
        text = repr(value) if len(value) <= _MOST_SHOWN and all(type(item) in _SIMPLE for item in items) else f"{kind.__name__} of {len(value)}"
    else:
        return None
    return text if len(text) <= _MOST_TEXT else text[:_MOST_TEXT] + "…"
