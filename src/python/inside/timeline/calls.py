"""Which calls of a program may wait, for what, and what it calls that. It runs none of the program's code."""
__builtins__ = vars(__import__("builtins")).copy()

import queue
import sys
import threading
import types

from ..failures import PROGRAM
from . import locks, names

_CALLABLES = (types.FunctionType, types.MethodType, types.BuiltinFunctionType, types.MethodDescriptorType, types.WrapperDescriptorType, types.MethodWrapperType)
_WAITING = ("acquire", "__enter__", "__exit__", "release", "join", "wait", "wait_for", "get", "put", "result", "exception", "shutdown")
_MODULES = {
    "time": "sleep",
    "subprocess": "process",
    "multiprocessing": "process",
    "socket": "network",
    "_socket": "network",
    "ssl": "network",
    "urllib": "network",
    "http": "network",
    "requests": "network",
    "boto3": "network",
    "botocore": "network",
}


def about(code, offset, function, first, frame):
    """(kind, name, thing, method) of a call that may wait; None of any other."""
    kind = type(function)
    if kind is type:
        return _by_module(function.__module__, function.__qualname__)
    if kind not in _CALLABLES or (kind is types.FunctionType and function.__code__.co_filename == PROGRAM):
        return None
    if kind is types.MethodType and type(function.__func__) is types.FunctionType and function.__func__.__code__.co_filename == PROGRAM:
        return None
    method = function.__name__
    thing = first if kind in (types.FunctionType, types.MethodDescriptorType, types.WrapperDescriptorType) else function.__self__
    if method in _WAITING:
        found = _kind_of(thing)
        if found is not None:
            name = thing._name if found == "thread" else names.of(thing, frame.f_globals, code, offset)
            return found, str(name), thing, method
    if kind is types.BuiltinFunctionType and method == "input":
        return "input", "input", None, method
    module = getattr(function, "__module__", None) or type(thing).__module__
    return _by_module(module, function.__qualname__ if kind in (types.FunctionType, types.MethodType) else method)


def _by_module(module, name):
    module = str(module)
    if module in ("builtins", "__main__") or module.startswith("_dryrun"):
        return None
    if module == "time" and name != "sleep":
        return None
    top = module.partition(".")[0]
    return _MODULES.get(top, "other"), f"{top.lstrip('_')}.{name}", None, name


def _kind_of(thing):
    if issubclass(type(thing), (locks._PLAIN, locks._AGAIN)):
        return "lock"
    futures = sys.modules.get("concurrent.futures._base")
    if futures is not None:
        if issubclass(type(thing), futures.Future):
            return "future"
        if issubclass(type(thing), futures.Executor):
            return "thread"
    return next((name for kind, name in _kinds() if issubclass(type(thing), kind)), None)


def _kinds():
    """The first that fits; a condition is part of most of the others. `threading` is loaded anew before a program begins."""
    yield threading.Thread, "thread"
    yield threading.Event, "event"
    yield threading.Barrier, "barrier"
    yield threading.Semaphore, "semaphore"
    yield threading.Condition, "condition"
    yield queue.Queue, "queue"
