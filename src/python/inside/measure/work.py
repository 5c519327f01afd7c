"""Counts what of a program's own code is executed: lines, and calls of its functions. Only for a check that asks for it."""
__builtins__ = vars(__import__("builtins")).copy()

import sys

from .. import values

_monitoring = sys.monitoring
_EVENTS = _monitoring.events
_frame = sys._getframe

MOST_LINES = 5_000_000
MOST_CALLS = 1_000
_VARARGS, _VARKEYWORDS = 0x04, 0x08
_NAME = "dryrun"


class _Counts:
    # Whether lines and calls are counted.
    what = False, False
    lines = 0
    calls = []
    totals = {}
    tool = None
    lines_at = {}


def begin(code, lines, calls):
    """From now on this code is counted, and all that is defined in it."""
    _Counts.what = lines, calls
    events = (_EVENTS.LINE | _EVENTS.JUMP if lines else 0) | (_EVENTS.PY_START if calls else 0)
    _Counts.lines, _Counts.calls, _Counts.totals, _Counts.lines_at = 0, [], {}, {}
    if _Counts.tool is None:
        _Counts.tool = next(tool for tool in (4, 3, 1, 0) if _monitoring.get_tool(tool) is None)
        _monitoring.use_tool_id(_Counts.tool, _NAME)
        _monitoring.register_callback(_Counts.tool, _EVENTS.LINE, _line)
        _monitoring.register_callback(_Counts.tool, _EVENTS.JUMP, _jump)
        _monitoring.register_callback(_Counts.tool, _EVENTS.PY_START, _start)
    for part in _parts(code):
        _monitoring.set_local_events(_Counts.tool, part, events)


def told():
    """The counts so far, as JSON text of parts."""
    lines, calls = _Counts.what
    parts = ['"lines":' + values.plain(_Counts.lines)] if lines else []
    if calls:
        parts += ['"functions":' + values.plain(_Counts.totals), '"calls":[' + ",".join(_Counts.calls) + "]"]
    return parts


def _parts(code):
    yield code
    for constant in code.co_consts:
        if isinstance(constant, type(code)):
            yield from _parts(constant)


def _line(_code, _number):
    _Counts.lines += 1
    return _monitoring.DISABLE if _Counts.lines > MOST_LINES else None


def _jump(code, start, end):
    """A turn of a loop that stands in one line is a line of its own."""
    lines = _Counts.lines_at.get(code)
    if lines is None:
        lines = _Counts.lines_at[code] = [entry for entry in code.co_lines()]
    if end >= start or _at(lines, start) != _at(lines, end):
        return _monitoring.DISABLE
    _Counts.lines += 1
    return _monitoring.DISABLE if _Counts.lines > MOST_LINES else None


def _at(lines, offset):
    for start, end, line in lines:
        if start <= offset < end:
            return line
    return None


def _start(code, _offset):
    name = code.co_qualname
    if name.startswith("<"):
        return None
    _Counts.totals[name] = _Counts.totals.get(name, 0) + 1
    if len(_Counts.calls) < MOST_CALLS:
        _Counts.calls.append(_told_call(name, code, _frame(1).f_locals))
    return None


def _told_call(name, code, local):
    count = code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & _VARARGS) + bool(code.co_flags & _VARKEYWORDS)
    given = [(argument, local[argument]) for argument in code.co_varnames[:count] if argument in local]
    parts = [values.plain(argument) + ":" + values.short(value) for argument, value in given]
    return '{"name":' + values.plain(name) + ',"given":{' + ",".join(parts) + "}}"
