"""
Fits `_thread` to the host where C's own does not know of it: the stack that a thread has, and its number on the host.

Locks and all else are C's own, and `threading` stands on them as it is.
"""
__builtins__ = vars(__import__("builtins")).copy()

import _thread
import importlib
import os
import sys
import threading

from .. import failures, host
from ..steps import recorder as steps
from ..timeline import recorder
from . import schedules

_MAIN = _thread.get_ident()
_first = []

_start_joinable = _thread.start_joinable_thread
_start_new = _thread.start_new_thread


class _Body:
    """What a thread runs: the function that it was given, which knows first how far down its stack goes."""

    __slots__ = ("function", "name")

    def __init__(self, function, name):
        self.function = function
        self.name = name

    def __call__(self, *args, **kwargs):
        host.guard_stack("thread")
        recorder.thread_began(_thread.get_ident())
        schedules.named(_thread.get_ident(), self.name)
        return self.function(*args, **kwargs)

    def __repr__(self):
        return repr(self.function)


def start_joinable_thread(function, handle=None, daemon=True):
    """As _thread.start_joinable_thread."""
    if not callable(function):
        return _start_joinable(function, handle=handle, daemon=daemon)
    name = getattr(getattr(function, "__self__", None), "_name", None) or repr(function)
    recorder.threads_begin()
    host.ask("threadStarts", name=str(name), daemon=bool(daemon), line=failures.line_now(sys._getframe(1)) or 0)
    return _start_joinable(_Body(function, str(name)), handle=handle, daemon=daemon)


def start_new_thread(function, args, kwargs={}, /):
    """As _thread.start_new_thread."""
    if not callable(function):
        return _start_new(function, args, kwargs)
    name = getattr(function, "__name__", None) or repr(function)
    recorder.threads_begin()
    host.ask("threadStarts", name=str(name), daemon=True, line=failures.line_now(sys._getframe(1)) or 0)
    return _start_new(_Body(function, str(name)), args, kwargs)


def get_native_id():
    """As _thread.get_native_id."""
    return os.getpid() if _thread.get_ident() == _MAIN else host.ask("threadNumber")


def _excepthook(args, /):
    """As threading.excepthook; the traceback is without the lines that are not the learner's."""
    if args.exc_type is SystemExit:
        return
    steps.passes(args.exc_value)
    stream = sys.stderr
    if stream is None:
        stream = None if args.thread is None else args.thread._stderr
        if stream is None:
            return
    name = _thread.get_ident() if args.thread is None else args.thread.name
    stream.write(f"Exception in thread {name}:\n" + failures.shown(args.exc_value))
    stream.flush()


def begin(pid):
    """The first thread of a process has the number of the process."""
    _first[0]._native_id = pid


def fit():
    """Puts these names in the place of C's, and has threading take them."""
    _thread._excepthook = _excepthook
    for function in (start_joinable_thread, start_new_thread, get_native_id):
        function.__module__ = "_thread"
        setattr(_thread, function.__name__, function)
    _thread.start_new = start_new_thread
    importlib.reload(threading)
    _first.append(threading.main_thread())
