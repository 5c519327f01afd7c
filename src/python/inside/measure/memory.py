"""
How much memory a program takes: by tracemalloc, which goes on for a check whatever the program does with it.

The program's own tracemalloc is as it would be without the check: it starts, stops and clears for itself. It knows nothing of checks.
"""
__builtins__ = vars(__import__("builtins")).copy()

import _tracemalloc
import gc
import sys

from ..c_module import place
from . import tools

_start, _stop, _clear = _tracemalloc.start, _tracemalloc.stop, _tracemalloc.clear_traces
_is_tracing, _traced, _reset = _tracemalloc.is_tracing, _tracemalloc.get_traced_memory, _tracemalloc.reset_peak
_collect = gc.collect


class _Follow:
    """What is followed for a check, in bytes."""

    on = False
    # The program has its own tracing on.
    programs = False
    # What was held when the traces began that there are now, and what had been taken until then.
    base = 0
    carried = 0
    highest = 0
    # The program's own peak from before: it was set back for the check.
    peak_before = 0


def begin():
    """From now on the highest point is kept. It costs time, so nobody but a check asks for it."""
    _Follow.programs = _is_tracing()
    if not _Follow.programs:
        _start(1)
    _collect()
    current, _Follow.peak_before = _traced()
    _reset()
    _Follow.on = True
    _Follow.base, _Follow.carried, _Follow.highest = current, 0, 0


def resume():
    """What was taken since it was told is nobody's: it was told with it."""
    peak = _traced()[1]
    _Follow.peak_before = max(_Follow.peak_before, peak)
    _reset()


def told():
    """The most that was held at once since the beginning, and what is held still."""
    _fold()
    _collect()
    return {"peakBytes": _Follow.highest, "keptBytes": max(0, _Follow.carried + _traced()[0] - _Follow.base)}


def is_on():
    """Whether a check follows."""
    return _Follow.on


def _fold():
    """Takes the highest point over before the traces are set back; answers with what is held now."""
    current, peak = _traced()
    _Follow.highest = max(_Follow.highest, _Follow.carried + peak - _Follow.base)
    return _Follow.carried + current - _Follow.base


def _anew(action):
    """Does what loses the traces: what was taken until then is carried on."""
    _Follow.carried = _fold()
    action()
    _Follow.base = 0
    _Follow.peak_before = 0


def start(nframe=1, /):
    """As tracemalloc.start."""
    tools.note("tracemalloc")
    if not _Follow.on or _Follow.programs:
        _start(nframe)
        return
    _anew(lambda: (_stop(), _start(nframe)))
    _Follow.programs = True


def stop():
    """As tracemalloc.stop."""
    if not _Follow.on:
        _stop()
        return
    _anew(lambda: (_stop(), _start(1)))
    _Follow.programs = False


def clear_traces():
    """As tracemalloc.clear_traces."""
    if not _Follow.on:
        _clear()
    elif _Follow.programs:
        _anew(_clear)


def reset_peak():
    """As tracemalloc.reset_peak."""
    if _Follow.on:
        if not _Follow.programs:
            return
        _fold()
        _Follow.peak_before = 0
    _reset()


def is_tracing():
    """As tracemalloc.is_tracing."""
    return _Follow.programs if _Follow.on else _is_tracing()


def get_traced_memory():
    """As tracemalloc.get_traced_memory."""
    if not _Follow.on:
        return _traced()
    if not _Follow.programs:
        return (0, 0)
    current, peak = _traced()
    return current, max(peak, _Follow.peak_before)


_OURS = (start, stop, clear_traces, reset_peak, is_tracing, get_traced_memory)
place(_OURS, _tracemalloc)
if "tracemalloc" in sys.modules:
    place(_OURS, sys.modules["tracemalloc"], _tracemalloc)
