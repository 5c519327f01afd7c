"""Python values as plain data and back; knows nothing of who asks. The forms are those of src/model/value.ts."""
# A copy, so that a program that replaces len or str does not reach this module.
__builtins__ = vars(__import__("builtins")).copy()

import re
import types
from _json import encode_basestring_ascii as _quoted
from ast import literal_eval

# Bounds for one value; where all values together are larger, the later ones have the smaller bounds.
MOST_NODES = 20_000
FEW_NODES = 200
MOST_DEPTH = 60
MOST_TEXT = 1_000_000
FEW_TEXT = 10_000
MOST_DIGITS = 4_000
MOST_TOGETHER = 8_000_000
# Bounds for what is shown of a value that is not carried.
MOST_REPR = 300
REPR_DEPTH = 6
LARGE = 1_000

_without_addresses = re.compile(r" at 0x[0-9a-f]+").sub

_module_of = type.__dict__["__module__"].__get__
_qualified = type.__dict__["__qualname__"].__get__


def encode(value):
    """The value as JSON text; what is too large, too deep or of an unknown class is carried as its class and repr."""
    return _Writer(MOST_NODES, MOST_TEXT).text(value)


def short(value):
    """The same for one of many values, with narrower bounds."""
    return _Writer(FEW_NODES, FEW_TEXT).text(value)


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
        return literal_eval(data["repr"])
    if kind == "dict":
        return {decode(key): decode(value) for key, value in data["entries"]}
    if kind in _SEQUENCES:
        return _SEQUENCES[kind](decode(item) for item in data["items"])
    raise ValueError(f"a {kind} cannot be given to a program")


def decode_shown(data):
    """The same, for looking at: what cannot be given to a program is its text."""
    kind = data["kind"]
    if kind == "object":
        return data["repr"]
    if kind == "dict":
        return {decode_shown(key): decode_shown(value) for key, value in data["entries"]}
    return [decode_shown(item) for item in data["items"]] if kind == "list" else decode(data)


_SEQUENCES = {"list": list, "tuple": tuple, "set": set, "frozenset": frozenset}


def plain(data):
    """Data of dicts with text keys, lists, texts, numbers and None as JSON text, by nothing that a program could have replaced."""
    if data is None:
        return "null"
    if data is True or data is False:
        return "true" if data else "false"
    if type(data) is dict:
        return "{" + ",".join([_quoted(key) + ":" + plain(value) for key, value in data.items()]) + "}"
    if type(data) is list:
        return "[" + ",".join([plain(item) for item in data]) + "]"
    return _quoted(data) if isinstance(data, str) else int.__repr__(data)


def names(namespace):
    """The names of a module's top level and their values, as JSON text; modules, classes' own and Python's names left out."""
    parts = []
    together = 0
    for name, value in list(namespace.items()):
        if type(name) is not str or (name.startswith("__") and name.endswith("__")) or issubclass(type(value), types.ModuleType):
            continue
        writer = _Writer(MOST_NODES, MOST_TEXT) if together < MOST_TOGETHER else _Writer(FEW_NODES, FEW_TEXT)
        text = writer.text(value)
        together += len(text)
        parts.append(_quoted(name) + ":" + text)
    return "{" + ",".join(parts) + "}"


def class_name(cls):
    """A class's name as tracebacks show it: with its module, unless that is builtins or __main__."""
    qualified = _qualified(cls)
    try:
        module = _module_of(cls)
    except AttributeError:
        return qualified
    if type(module) is not str or module in ("builtins", "__main__"):
        return qualified
    return module + "." + qualified


class _Writer:
    """Writes a value as JSON text; counts what it wrote, so that the whole stays bounded."""

    def __init__(self, nodes, room):
        self.nodes = nodes
        self.room = room
        self.open = []

    def text(self, value):
        self.nodes -= 1
        cls = type(value)
        if value is None:
            return '{"kind":"none"}'
        if cls is bool:
            return '{"kind":"bool","value":' + ("true" if value else "false") + "}"
        if self.nodes < 0 or len(self.open) > MOST_DEPTH or id(value) in self.open:
            return self.other(value)
        for base, write in _KINDS:
            if issubclass(cls, base):
                return write(self, value, "" if cls is base else ',"type":' + _quoted(class_name(cls)))
        return self.other(value)

    def integer(self, value, _subclass):
        if int.bit_length(value) > MOST_DIGITS * 3:
            return self.other(value)
        try:
            return '{"kind":"int","text":"' + int.__repr__(value) + '"}'
        except ValueError:
            # The program has set its own limit: sys.set_int_max_str_digits.
            return self.other(value)

    def number(self, value, _subclass):
        return '{"kind":"float","text":"' + float.__repr__(value) + '"}'

    def string(self, value, subclass):
        whole = str.__str__(value)
        self.room -= len(whole)
        if self.room < 0:
            return self.other(value)
        return '{"kind":"str","text":' + _quoted(whole) + subclass + "}"

    def octets(self, value, _subclass):
        self.room -= bytes.__len__(value) * 4
        if self.room < 0:
            return self.other(value)
        return '{"kind":"bytes","repr":' + _quoted(bytes.__repr__(value)) + "}"

    def items(self, value, subclass):
        base = next(base for base in _ROWS if issubclass(type(value), base))
        self.open.append(id(value))
        parts = []
        for item in base.__iter__(value):
            if self.nodes < 0 or self.room < 0:
                return self.cut(value)
            parts.append(self.text(item))
        self.open.pop()
        return '{"kind":"' + base.__name__ + '","items":[' + ",".join(parts) + "]" + subclass + "}"

    def entries(self, value, subclass):
        self.open.append(id(value))
        parts = []
        for key, item in dict.items(value):
            if self.nodes < 0 or self.room < 0:
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
    """The value's repr, without addresses, cut where it is long; a class whose repr fails is named instead."""
    try:
        text = _without_addresses("", str.__str__(_repr(value, REPR_DEPTH))[: MOST_REPR * 4])
    except BaseException:
        # Also SystemExit: whatever a class does when it is shown, the evidence goes on.
        return "<" + class_name(type(value)) + " object>"
    return text if len(text) <= MOST_REPR else text[:MOST_REPR] + "…"


def _repr(value, depth):
    """The start of a repr: of a large or deep value the whole would take long, or overflow the browser's stack."""
    cls = type(value)
    if cls in (str, bytes, bytearray):
        return repr(value[: MOST_REPR * 2])
    if cls not in _BRACKETS:
        large = next((base for base in (*_ROWS, dict) if issubclass(cls, base) and base.__len__(value) > LARGE), None)
        return repr(value) if large is None else "<" + class_name(cls) + " of " + str(large.__len__(value)) + " items>"
    if depth == 0:
        return "…"
    parts = []
    size = 0
    for item in value.items() if cls is dict else value:
        if size > MOST_REPR:
            parts.append("…")
            break
        parts.append(_repr(item[0], depth - 1) + ": " + _repr(item[1], depth - 1) if cls is dict else _repr(item, depth - 1))
        size += len(parts[-1])
    opening, closing = _BRACKETS[cls] if parts or cls in (list, tuple, dict) else (cls.__name__ + "(", ")")
    return opening + ", ".join(parts) + ("," if cls is tuple and len(parts) == 1 else "") + closing


_BRACKETS = {list: "[]", tuple: "()", dict: "{}", set: "{}", frozenset: ("frozenset({", "})")}
