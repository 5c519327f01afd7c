"""The figures that a program made with matplotlib, as JSON text in the form of src/model/figure.ts. It judges nothing."""
__builtins__ = vars(__import__("builtins")).copy()

import math
import sys
from _json import encode_basestring_ascii as _quoted


def figures():
    """None where matplotlib was not imported, or is a module of the program's own."""
    evidence = sys.modules.get("matplotlib.evidence")
    try:
        return None if evidence is None else _json(evidence.take())
    except Exception:
        # Whatever a program did to a figure, the rest of the evidence goes on.
        return None


def _json(data):
    kind = type(data)
    if data is None or (kind is float and not math.isfinite(data)):
        return "null"
    if kind is bool:
        return "true" if data else "false"
    if kind is dict:
        return "{" + ",".join([_quoted(key) + ":" + _json(value) for key, value in data.items()]) + "}"
    if kind is list:
        return "[" + ",".join([_json(item) for item in data]) + "]"
    if issubclass(kind, str):
        return _quoted(str.__str__(data))
    return float.__repr__(data) if kind is float else int.__repr__(data)
