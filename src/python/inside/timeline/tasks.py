"""
Which task of asyncio goes on, and what it waits for when it stops. It runs none of the program's code.

A task is known from the first of the program's own coroutines that it carries out; one that runs only code of the library is not.
"""
__builtins__ = vars(__import__("builtins")).copy()

import inspect
import re
import sys
import types

from ..failures import PROGRAM
from . import names

RUNS, WAITS, ENDS = "runs", "waits", "ends"

_COROUTINES = inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR
_PLAIN_NAME = re.compile(r"Task-\d+")
_MOST_TEXT = 60
_MOST_TASKS = 20_000

# What the library's own coroutines wait for, by module and name.
_KINDS = {
    "asyncio.tasks.sleep": "sleep",
    "asyncio.locks.Lock.acquire": "lock",
    "asyncio.locks.Event.wait": "event",
    "asyncio.locks.Condition.wait": "condition",
    "asyncio.locks.Condition.wait_for": "condition",
    "asyncio.locks.Semaphore.acquire": "semaphore",
    "asyncio.locks.Barrier.wait": "barrier",
    "asyncio.queues.Queue.get": "queue",
    "asyncio.queues.Queue.put": "queue",
    "asyncio.queues.Queue.join": "queue",
}
_MODULES = {"asyncio.streams": "network", "asyncio.subprocess": "process", "asyncio.base_subprocess": "process"}
# Of these the object is named, not the call.
_NAMED = ("lock", "event", "condition", "semaphore", "barrier", "queue")
_ENTERS = {"Lock": "lock", "Semaphore": "semaphore", "BoundedSemaphore": "semaphore", "Condition": "condition"}


class State:
    # Task → its number; the one that runs.
    numbers = {}
    now = None


def is_coroutine(code):
    return bool(code.co_flags & _COROUTINES)


def began():
    """A coroutine of the program begins or goes on: (what, number, name) of the tasks, as they are to be told."""
    task = _current()
    if task is None or State.now is task:
        return
    number = State.numbers.get(task)
    if number is None:
        if len(State.numbers) >= _MOST_TASKS:
            return
        number = State.numbers[task] = len(State.numbers) + 1
    State.now = task
    yield RUNS, number, name_of(task), 0


def left():
    """The loop has carried out what it was about: the task that ran is done, or waits."""
    task, State.now = State.now, None
    if task is None:
        return
    if _task_type().done(task):
        yield ENDS, State.numbers[task], "", 0
    else:
        yield WAITS, *_awaited(task)


def step_of_loops():
    """The code of the library that carries out one step of a task; None while there is no asyncio."""
    module = sys.modules.get("asyncio.events")
    return None if module is None else module.Handle._run.__code__


def _task_type():
    return sys.modules["_asyncio"].Task


def _current():
    module = sys.modules.get("_asyncio")
    loop = None if module is None else module._get_running_loop()
    if loop is None:
        return None
    task = module.current_task(loop)
    return task if isinstance(task, module.Task) else None


def _coroutine_of(task):
    return _task_type().get_coro(task)


def name_of(task):
    name = str(_task_type().get_name(task))
    if not _PLAIN_NAME.fullmatch(name):
        return name
    called = getattr(_coroutine_of(task), "__qualname__", None)
    return name if type(called) is not str else f"{name}: {called.rpartition('.')[2]}"


def _awaited(task):
    """What a task waits for: a kind, the program's own words for it, and the line."""
    frame, thing = _innermost(_coroutine_of(task))
    if frame is None:
        return "other", "", 0
    if type(thing).__name__ == "FutureIter":
        # Of a task or another future that is awaited itself.
        thing = _task_type()._fut_waiter.__get__(task)
    text = names.text_at(frame.f_code, frame.f_lasti).removeprefix("await ").strip()[:_MOST_TEXT]
    kind = _kind_of(thing)
    if kind == "task":
        return kind, name_of(thing), frame.f_lineno
    if kind in _NAMED:
        text = text.partition("(")[0].rpartition(".")[0] or text
    return kind, text, frame.f_lineno


def _innermost(coroutine):
    """The innermost coroutine of the program below this one, as its frame, and what it awaits."""
    found = None, None
    for _depth in range(1000):
        if type(coroutine) is not types.CoroutineType:
            break
        if coroutine.cr_code.co_filename == PROGRAM:
            found = coroutine.cr_frame, coroutine.cr_await
        coroutine = coroutine.cr_await
    return found


def _kind_of(thing):
    if isinstance(thing, _task_type()):
        return "task"
    if type(thing) is not types.CoroutineType:
        return "other" if thing is None else "future"
    frame = thing.cr_frame
    module = "" if frame is None else str(frame.f_globals.get("__name__", ""))
    name = thing.__qualname__
    kind = _KINDS.get(f"{module}.{name}") or _MODULES.get(module)
    if kind is None and name.endswith("__aenter__") and frame is not None:
        kind = _ENTERS.get(type(frame.f_locals.get("self")).__name__)
    return kind or "other"
