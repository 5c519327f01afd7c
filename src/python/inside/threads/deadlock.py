"""
Says who waits for whom when nobody can go on: for each thread its line, what it waits for, and who holds that.

A plain lock does not know who holds it: that is read off the lines at which the threads stand.
"""
__builtins__ = vars(__import__("builtins")).copy()

import _thread
import ast
import concurrent.futures
import gc
import linecache
import queue
import re
import sys
import threading

from .. import host
from ..failures import PROGRAM

# Behind the head of an object: where a lock has the word that C waits at.
_HEAD_BYTES = 8
_LOCKS = (_thread.LockType, _thread.RLock)
_PLAIN = (ast.Name, ast.Attribute, ast.Load, ast.Subscript, ast.Constant, ast.Expression)
_OWNER = re.compile(r"owner=(\d+)")
# The first of them that fits: a condition is part of most of the others.
_KINDS = (
    (threading.Thread, "thread"),
    (threading.Event, "event"),
    (threading.Barrier, "barrier"),
    (threading.Semaphore, "semaphore"),
    (threading.Condition, "condition"),
    (queue.Queue, "queue"),
    (concurrent.futures.Future, "future"),
)


def tell(frame):
    """Tells the host, where the run ends because nothing that is waited for will come. `frame` is where the first thread stands."""
    parked = host.ask("parked")
    if parked is None:
        return
    try:
        waits = _waits(frame, {ident: address for ident, address in parked})
    except Exception:
        # The program has damaged what this needs; that it waits for ever is known all the same.
        return
    host.ask("tellWaits", waits=waits)


def _waits(frame, parked):
    frames = sys._current_frames()
    frames[_thread.get_ident()] = frame
    tree = _Tree()
    told = []
    for ident, thread in sorted(threading._active.items(), key=lambda pair: pair[1].native_id or 0):
        if ident not in frames:
            continue
        own, library = _split(frames[ident])
        what = _what(library, own, parked.get(ident), frames, parked, tree)
        if own is None and thread is threading.main_thread():
            # The program is over, and waits for the threads that are no daemons.
            what = {"kind": "thread"} | next(({"name": one.name} for one in threading._active.values() if one is not thread and not one.daemon), {})
        about = {"thread": thread.name, **what}
        if own is not None:
            about["line"] = own.f_lineno
        told.append(about)
    return told


def _split(frame):
    """The learner's frame that is nearest to where a thread stands, and the frames below it, the nearest to it last."""
    below = []
    while frame is not None and frame.f_code.co_filename != PROGRAM:
        below.append(frame)
        frame = frame.f_back
    return frame, below


def _what(library, own, address, frames, parked, tree):
    target = next((found for found in map(_target, reversed(library)) if found is not None), None)
    for kind, name in _KINDS:
        if isinstance(target, kind):
            about = {"kind": name}
            label = target.name if name == "thread" else _name_of(target, own, frames)
            return about | ({"name": label} if label else {})
    lock = _lock_at(address)
    if lock is None:
        return {"kind": "other"}
    label = _name_of(lock, own, frames)
    return {"kind": "lock"} | ({"name": label} if label else {}) | _holder(lock, address, frames, parked, tree)


def _target(frame):
    """What a method of the standard library that a thread is in waits for; None where it is no such method."""
    found = frame.f_locals.get("self")
    if isinstance(found, threading.Thread) and frame.f_code.co_name != "join":
        # The thread itself, where it began.
        return None
    return found if isinstance(found, tuple(kind for kind, _ in _KINDS)) else None


def _lock_at(address):
    if address is None:
        return None
    found = (thing for thing in gc.get_objects() if type(thing) in _LOCKS and id(thing) + _HEAD_BYTES == address)
    return next(found, None)


def _name_of(thing, own, frames):
    """What the program calls it where it waits; else where others are."""
    for frame in [own, *(_split(one)[0] for one in frames.values())]:
        while frame is not None:
            name = _name_in(thing, frame.f_locals) or _name_in(thing, frame.f_globals)
            if name is not None:
                return name
            frame = frame.f_back
    return _name_in(thing, sys.modules["__main__"].__dict__)


def _name_in(thing, names):
    for name, value in names.items():
        if value is thing:
            return name
        own = getattr(value, "__dict__", None)
        if isinstance(own, dict) and type(value).__module__ == "__main__":
            for inner, held in own.items():
                if held is thing:
                    return f"{name}.{inner}"
    return None


def _holder(lock, address, frames, parked, tree):
    owner = _OWNER.search(repr(lock)) if type(lock) is _thread.RLock else None
    if owner is not None:
        number = int(owner.group(1))
        line = tree.taken_at(lock, frames.get(number), parked.get(number) == address)
        return _held(number, line)
    for other, frame in frames.items():
        line = tree.taken_at(lock, frame, parked.get(other) == address)
        if line is not None:
            return _held(other, line)
    return {}


def _held(ident, line):
    thread = threading._active.get(ident)
    about = {} if thread is None else {"heldBy": thread.name}
    return about if line is None else about | {"heldLine": line}


class _Tree:
    """The program as a tree: at which of its lines locks are taken."""

    def __init__(self):
        self._takes = []
        lines = linecache.cache.get(PROGRAM, (0, None, []))[2]
        self._walk(ast.parse("".join(lines)), None)

    def _walk(self, node, function):
        for child in ast.iter_child_nodes(node):
            inner = function
            if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
                inner = min([child.lineno, *(one.lineno for one in child.decorator_list)])
            if isinstance(child, ast.With):
                for item in child.items:
                    self._takes.append((function, child.lineno, child.body[0].lineno, child.end_lineno, item.context_expr))
            if isinstance(child, ast.Call) and isinstance(child.func, ast.Attribute) and child.func.attr in ("acquire", "release"):
                last = child.lineno if child.func.attr == "release" else None
                self._takes.append((function, child.lineno, child.lineno + 1, last, child.func.value))
            self._walk(child, inner)

    def taken_at(self, lock, frame, is_waiting):
        """The line at which a thread took a lock that it still holds, as far as its lines tell; None where it holds it not."""
        while frame is not None:
            if frame.f_code.co_filename == PROGRAM:
                line = self._in(lock, frame, frame.f_lineno if is_waiting else None)
                if line is not None:
                    return line
                # Further up it does not wait at its line, but goes on from there.
                is_waiting = False
            frame = frame.f_back
        return None

    def _in(self, lock, frame, waits_at):
        found = None
        first = None if frame.f_code.co_name == "<module>" else frame.f_code.co_firstlineno
        for function, line, start, end, expression in sorted(self._takes, key=lambda take: take[1]):
            if function != first or start > frame.f_lineno or line == waits_at:
                continue
            if end is not None and end < frame.f_lineno and start == line + 1:
                # A release: what was taken before it is held no more.
                if self._is(lock, expression, frame):
                    found = None
                continue
            if (end is None or end >= frame.f_lineno) and self._is(lock, expression, frame):
                found = line
        return found

    @staticmethod
    def _is(lock, expression, frame):
        if not all(isinstance(part, _PLAIN) for part in ast.walk(expression)):
            return False
        try:
            value = eval(compile(ast.Expression(expression), PROGRAM, "eval"), frame.f_globals, frame.f_locals)
        except Exception:
            return False
        return value is lock or getattr(value, "_lock", None) is lock
