"""
A short text for any value, made without running anything of the program: no `__repr__`, `__str__`, `__eq__` or `__getattr__` of its classes.

Builtin types are looked into with their own C functions, other objects through their attributes where they are kept. Everything is bounded.
"""
__builtins__ = vars(__import__("builtins")).copy()

import _thread
import collections
import datetime
import enum
import pathlib
import re
import sys
import types
from itertools import islice

from ..values import class_name

MOST_ITEMS = 12
LAST_ITEMS = 2
MOST_NODES = 40
MOST_DEPTH = 4
MOST_TEXT = 200
MOST_INNER_TEXT = 60
MOST_ATTRIBUTES = 8
MOST_BITS = 1_000
# A whole text is at most about this long.
MOST_WHOLE = 600

# Types whose values never change, and whose comparison runs nothing of the program.
ATOMS = frozenset((int, float, bool, str, bytes, complex, type(None), type(...)))

_mro_of = type.__dict__["__mro__"].__get__
_dict_of = type.__dict__["__dict__"].__get__
_args_of = BaseException.__dict__["args"].__get__
_tzinfo_of = datetime.datetime.__dict__["tzinfo"].__get__
_ZONES = (type(None), datetime.timezone)


class _State:
    nodes = 0


def describe(value):
    """The text; never raises because of the value."""
    _State.nodes = MOST_NODES
    try:
        text = _text(value, MOST_DEPTH)
    except Exception:
        # A value that is being changed by another thread, or memory that is used up.
        text = "<" + class_name(type(value)) + ">"
    return text if len(text) <= MOST_WHOLE else text[:MOST_WHOLE] + "…"


def _text(value, depth):
    cls = type(value)
    write = _WRITERS.get(cls)
    _State.nodes -= 1
    if write is not None:
        return write(value, depth)
    if _State.nodes < 0:
        return "…"
    for base, write in _BASES:
        if issubclass(cls, base):
            return write(value, depth)
    return _object(value, depth)


def _integer(value, _depth):
    bits = int.bit_length(value)
    return int.__repr__(value) if bits <= MOST_BITS else "<int of " + str(bits) + " bits>"


def _string(value, depth):
    most = MOST_TEXT if depth == MOST_DEPTH else MOST_INNER_TEXT
    size = str.__len__(value)
    if size <= most:
        return str.__repr__(value)
    return str.__repr__(str.__getitem__(value, slice(most))) + "… (" + str(size) + " characters)"


def _octets(value, depth):
    most = MOST_TEXT if depth == MOST_DEPTH else MOST_INNER_TEXT
    base = bytes if issubclass(type(value), bytes) else bytearray
    size = base.__len__(value)
    shown = base.__repr__(base.__getitem__(value, slice(most)))
    return shown if size <= most else shown + "… (" + str(size) + " bytes)"


def _row(base, opening, closing):
    def write(value, depth):
        size = base.__len__(value)
        name = "" if type(value) is base else class_name(type(value))
        if size == 0:
            return name + (opening + closing if base in (list, tuple) else base.__name__ + "()")
        if depth == 0:
            return name + opening + "…" + closing
        parts = [_text(item, depth - 1) for item in islice(base.__iter__(value), MOST_ITEMS if size > MOST_ITEMS + LAST_ITEMS else size)]
        if size > len(parts):
            last = [_text(base.__getitem__(value, index), depth - 1) for index in range(size - LAST_ITEMS, size)] if base in _INDEXED else []
            parts += ["… " + str(size - len(parts) - len(last)) + " more …", *last]
        elif base is tuple and size == 1:
            parts.append("")
        return name + opening + ", ".join(parts).rstrip(" ") + closing

    return write


_INDEXED = (list, tuple, collections.deque)


def _named_tuple(value, depth):
    for cls in _mro_of(type(value)):
        fields = _dict_of(cls).get("_fields")
        if type(fields) is tuple and all(type(field) is str for field in fields) and len(fields) == tuple.__len__(value):
            parts = [field + "=" + _text(item, depth - 1) for field, item in zip(fields, tuple.__iter__(value))] if depth else ["…"]
            return class_name(type(value)) + "(" + ", ".join(parts) + ")"
    return _row(tuple, "(", ")")(value, depth)


def _mapping(value, depth):
    size = dict.__len__(value)
    cls = type(value)
    opening, closing = ("{", "}") if cls is dict else (class_name(cls) + "({", "})")
    if size and depth == 0:
        return opening + "…" + closing
    shown = MOST_ITEMS if size > MOST_ITEMS + LAST_ITEMS else size
    parts = [_text(key, 1 if depth > 1 else 0) + ": " + _text(item, depth - 1) for key, item in islice(dict.items(value), shown)]
    if size > shown:
        last = list(islice(reversed(dict.items(value)), LAST_ITEMS))[::-1]
        parts.append("… " + str(size - shown - len(last)) + " more …")
        parts += [_text(key, 0) + ": " + _text(item, depth - 1) for key, item in last]
    return opening + ", ".join(parts) + closing


def _exception(value, depth):
    parts = [_text(item, depth - 1) for item in _args_of(value)[:MOST_ITEMS]] if depth else ["…"]
    return class_name(type(value)) + "(" + ", ".join(parts) + ")"


def _moment(value, _depth):
    return repr(value) if type(_tzinfo_of(value)) in _ZONES else "<datetime>"


def _lock(value, _depth):
    return "<lock, " + ("taken" if value.locked() else "free") + ">"


def _function(value, _depth):
    return "<function " + value.__qualname__ + ">"


def _method(value, _depth):
    function = value.__func__
    return "<method " + function.__qualname__ + ">" if type(function) is types.FunctionType else "<method>"


def _class(value, _depth):
    return "<class " + class_name(value) + ">"


def _enumerated(value, _depth):
    found = _attributes(value).get("_name_")
    return class_name(type(value)) + "." + found if type(found) is str else "<" + class_name(type(value)) + ">"


def _is_decimal(cls):
    # Not imported here, so that a program that has no use for it does not wait for it.
    module = sys.modules.get("_decimal")
    return type(module) is types.ModuleType and cls is module.__dict__.get("Decimal")


def _object(value, depth):
    cls = type(value)
    if _is_decimal(cls):
        return cls.__repr__(value)
    name = class_name(cls)
    if depth == 0:
        return "<" + name + " …>"
    found = _attributes(value)
    public = [attribute for attribute in found if type(attribute) is str and not attribute.startswith("_")] or list(found)
    parts = [str(attribute) + "=" + _text(found[attribute], depth - 1) for attribute in public[:MOST_ATTRIBUTES]]
    if len(public) > MOST_ATTRIBUTES:
        parts.append("…")
    return "<" + " ".join([name, *parts]) + ">"


_readers = {}


def _attributes(value):
    """The attributes that an object itself keeps; descriptors of the program are not asked."""
    cls = type(value)
    readers = _readers.get(cls)
    if readers is None:
        readers = _readers[cls] = _readers_of(cls)
    whole, slots = readers
    found = {}
    for name, read in slots:
        try:
            found[name] = read(value, cls)
        except AttributeError:
            # Not assigned yet.
            continue
    if whole is not None:
        kept = whole(value, cls)
        found.update(islice(dict.items(kept), MOST_ITEMS) if dict.__len__(kept) > MOST_ITEMS else kept)
    return found


def _readers_of(cls):
    whole = None
    slots = []
    is_found = False
    for base in _mro_of(cls):
        names = _dict_of(base)
        kept = names.get("__dict__")
        if kept is not None and not is_found:
            is_found = True
            whole = kept.__get__ if type(kept) is types.GetSetDescriptorType else None
        declared = names.get("__slots__")
        if declared is not None:
            own = [(name, entry) for name, entry in names.items() if type(entry) is types.MemberDescriptorType]
            slots += [(name, entry.__get__) for name, entry in own]
    return whole, slots


def _plainly(value, _depth):
    return repr(value)


_WRITERS = {
    int: _integer,
    str: _string,
    bytes: _octets,
    bytearray: _octets,
    list: _row(list, "[", "]"),
    tuple: _row(tuple, "(", ")"),
    set: _row(set, "{", "}"),
    frozenset: _row(frozenset, "frozenset({", "})"),
    collections.deque: _row(collections.deque, "deque([", "])"),
    dict: _mapping,
    datetime.datetime: _moment,
    type(_thread.allocate_lock()): _lock,
    types.FunctionType: _function,
    types.MethodType: _method,
    types.BuiltinFunctionType: lambda value, _depth: "<function " + value.__name__ + ">",
    types.ModuleType: lambda _value, _depth: "<module>",
    types.GeneratorType: lambda value, _depth: "<generator " + value.__qualname__ + ">",
    types.CoroutineType: lambda value, _depth: "<coroutine " + value.__qualname__ + ">",
    pathlib.PosixPath: lambda value, _depth: "Path(" + str.__repr__(str(value)) + ")",
}
_WRITERS |= dict.fromkeys((float, bool, type(None), type(...), complex, range, datetime.date, datetime.timedelta), _plainly)
_WRITERS[re.Pattern] = _plainly

_BASES = (
    (type, _class),
    (BaseException, _exception),
    (enum.Enum, _enumerated),
    (int, _integer),
    (float, lambda value, _depth: float.__repr__(value)),
    (str, _string),
    ((bytes, bytearray), _octets),
    (dict, _mapping),
    (list, _row(list, "[", "]")),
    (tuple, _named_tuple),
    (set, _row(set, "{", "}")),
    (frozenset, _row(frozenset, "({", "})")),
    (collections.deque, _row(collections.deque, "([", "])")),
)
