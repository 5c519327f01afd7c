"""What the recorder knows names and lines again by. It runs nothing of the program and keeps none of its objects."""
__builtins__ = vars(__import__("builtins")).copy()

import marshal
import types

_dumps = marshal.dumps
_FUNCTION = types.FunctionType
_lines_at = {}


def line_at(code, offset):
    lines = _lines_at.get(code)
    if lines is None:
        lines = _lines_at[code] = list(code.co_lines())
    for start, end, line in lines:
        if start <= offset < end:
            return line
    return None


def is_left_out(name, value, cls):
    """Python's own names, modules, and what a `def` or a `class` defines under its own name."""
    if (name[:2] == "__" and name[-2:] == "__") or name[:1] == "." or cls is types.ModuleType:
        return True
    if cls is _FUNCTION:
        return value.__name__ == name
    return issubclass(cls, type) and type.__dict__["__name__"].__get__(value) == name


_ROWS = (list, dict, set, tuple, frozenset)
_MOST_ITEMS = 2_000
_MOST_PRINT = 20_000
_FORMAT = 2
NO_PRINT = object()


def print_of(value, cls):
    """
    What a row of builtin values is known again by. Other objects cannot be written so; of them, and of what is large, only the description is compared.
    """
    if cls not in _ROWS or len(value) > _MOST_ITEMS:
        return NO_PRINT
    try:
        # The format without references: it is the same for equal values.
        print_ = _dumps(value, _FORMAT)
    except ValueError:
        return NO_PRINT
    return print_ if len(print_) <= _MOST_PRINT else NO_PRINT
