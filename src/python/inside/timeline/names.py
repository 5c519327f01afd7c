"""What a program calls its things: a name of its top level where there is one, so that all threads have the same name for one thing."""
__builtins__ = vars(__import__("builtins")).copy()

import linecache

from ..failures import PROGRAM

_known = {}
_MOST_KNOWN = 5_000
_MOST_ITEMS = 200
# A method's call names the object before its last dot.
_CALL_END = "("


def of(thing, names, code, offset):
    """The name of a thing in the names of the top level, or the text that stands for it where it is used."""
    known = _known.get(id(thing))
    if known is not None and known[0] is thing:
        return known[1]
    name = _at_top(thing, names) or _before_dot(text_at(code, offset))
    if len(_known) < _MOST_KNOWN:
        _known[id(thing)] = (thing, name)
    return name


def _at_top(thing, names):
    for name, value in names.items():
        if value is thing:
            return name
    for name, value in names.items():
        kind = type(value)
        if kind is list or kind is tuple:
            for index, item in enumerate(value[:_MOST_ITEMS]):
                if item is thing:
                    return f"{name}[{index}]"
        elif kind is dict:
            for key, item in list(value.items())[:_MOST_ITEMS]:
                if item is thing:
                    return f"{name}[{key!r}]" if type(key) in (str, int) else None
                inner = _attribute(thing, item)
                if inner is not None and type(key) in (str, int):
                    return f"{name}[{key!r}].{inner}"
        else:
            inner = _attribute(thing, value)
            if inner is not None:
                return f"{name}.{inner}"
    return None


def _attribute(thing, holder):
    """The attribute of an object of the program's own class that is the thing."""
    if type(holder).__module__ != "__main__":
        return None
    try:
        held = object.__getattribute__(holder, "__dict__")
    except AttributeError:
        return None
    return next((name for name, value in held.items() if value is thing), None)


def text_at(code, offset):
    """The text of the expression that a bytecode belongs to; empty where it goes over several lines."""
    line, end_line, start, end = _positions(code)[offset // 2]
    lines = linecache.cache.get(PROGRAM, (0, None, []))[2]
    if line is None or line != end_line or start is None or not 0 < line <= len(lines):
        return ""
    return lines[line - 1].encode()[start:end].decode(errors="replace")


_places = {}


def _positions(code):
    places = _places.get(code)
    if places is None:
        places = _places[code] = list(code.co_positions())
    return places


def _before_dot(text):
    head, bracket, _rest = text.rpartition(_CALL_END) if text.endswith(")") else (text, "", "")
    return head.rpartition(".")[0] or text if bracket else text
