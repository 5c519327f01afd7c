"""Python values as plain data and back; knows nothing of who asks. The forms are those of src/model/value.ts."""
# A copy, so that a program that replaces len or str does not reach this module.
__builtins__ = vars(__import__("builtins")).copy()

import types
from _json import encode_basestring_ascii as _quoted

MOST_NODES = 20_000
MOST_DEPTH = 60
MOST_REPR = 300
MOST_TEXT = 1_000_000
MOST_DIGITS = 4_000

_NOT_CARRIED = (types.ModuleType,)


def encode(value):
    """The value as JSON text; what is too large, too deep or of an unknown class is carried as its class and repr."""
    return _Writer().text(value)


def decode(data):
    """The Python value of data that was read from JSON."""
    kind = data["kind"]
    if kind == "none":
        return None
    if kind == "bool":
        return data["value"]
    if kind == "int":
        return int(data["text"])
    if kind == "float":
        return float(data["text"])
    if kind == "str":
        return data["text"]
    if kind == "bytes":
        return __import__("ast").literal_eval(data["repr"])
    if kind == "dict":
        return {decode(key): decode(value) for key, value in data["entries"]}
    if kind in _SEQUENCES:
        return _SEQUENCES[kind](decode(item) for item in data["items"])
    raise ValueError(f"a {kind} cannot be given to a program")


_SEQUENCES = {"list": list, "tuple": tuple, "set": set, "frozenset": frozenset}


def names(namespace):
    """The names of a module's top level and their values, as JSON text; modules, classes' own and Python's names left out."""
    writer = _Writer()
    parts = []
    for name, value in list(namespace.items()):
        if type(name) is not str or (name.startswith("__") and name.endswith("__")) or isinstance(value, _NOT_CARRIED):
            continue
        parts.append(_quoted(name) + ":" + writer.text(value))
    return "{" + ",".join(parts) + "}"


def class_name(cls):
    """A class's name as tracebacks show it: with its module, unless that is builtins or __main__."""
    module = type.__getattribute__(cls, "__module__")
    qualified = type.__dict__["__qualname__"].__get__(cls)
    if type(module) is not str or module in ("builtins", "__main__"):
        return qualified
    return module + "." + qualified


class _Writer:
    """Writes values as JSON text; counts what it wrote, so that the whole stays bounded."""

    def __init__(self):
        self.nodes = 0
        self.open = []

    def text(self, value):
        self.nodes += 1
        cls = type(value)
        if value is None:
            return '{"kind":"none"}'
        if cls is bool:
            return '{"kind":"bool","value":' + ("true" if value else "false") + "}"
        if self.nodes > MOST_NODES or len(self.open) > MOST_DEPTH or id(value) in self.open:
            return self.other(value)
        for base, write in _KINDS:
            if issubclass(cls, base):
                return write(self, value, "" if cls is base else ',"type":' + _quoted(class_name(cls)))
        return self.other(value)

    def integer(self, value, _subclass):
        if int.bit_length(value) > MOST_DIGITS * 3:
            return self.other(value)
        return '{"kind":"int","text":"' + int.__repr__(value) + '"}'

    def number(self, value, _subclass):
        return '{"kind":"float","text":"' + float.__repr__(value) + '"}'

    def string(self, value, subclass):
        plain = str.__str__(value)
        if len(plain) > MOST_TEXT:
            return self.other(value)
        return '{"kind":"str","text":' + _quoted(plain) + subclass + "}"

    def octets(self, value, _subclass):
        if len(value) > MOST_TEXT // 4:
            return self.other(value)
        return '{"kind":"bytes","repr":' + _quoted(bytes.__repr__(value)) + "}"

    def items(self, value, subclass):
        kind, walk = next((base.__name__, base.__iter__) for base in _ROWS if isinstance(value, base))
        self.open.append(id(value))
        parts = []
        for item in walk(value):
            if self.nodes > MOST_NODES:
                return self.cut(value)
            parts.append(self.text(item))
        self.open.pop()
        return '{"kind":"' + kind + '","items":[' + ",".join(parts) + "]" + subclass + "}"

    def entries(self, value, subclass):
        self.open.append(id(value))
        parts = []
        for key, item in list(dict.items(value)):
            if self.nodes > MOST_NODES:
                return self.cut(value)
            parts.append("[" + self.text(key) + "," + self.text(item) + "]")
        self.open.pop()
        return '{"kind":"dict","entries":[' + ",".join(parts) + "]" + subclass + "}"

    def cut(self, value):
        self.open.pop()
        return self.other(value)

    def other(self, value):
        return '{"kind":"object","type":' + _quoted(class_name(type(value))) + ',"repr":' + _quoted(short_repr(value)) + "}"


_ROWS = (list, tuple, set, frozenset)
_KINDS = (
    (int, _Writer.integer),
    (float, _Writer.number),
    (str, _Writer.string),
    (bytes, _Writer.octets),
    (list, _Writer.items),
    (tuple, _Writer.items),
    (set, _Writer.items),
    (frozenset, _Writer.items),
    (dict, _Writer.entries),
)


def short_repr(value):
    """The value's repr, cut where it is long; a class whose repr fails is named instead."""
    try:
        text = str.__str__(repr(value))
    except Exception:
        return "<" + class_name(type(value)) + " object>"
    return text if len(text) <= MOST_REPR else text[:MOST_REPR] + "…"
