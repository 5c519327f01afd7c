"""
Tells the host of a recorded run what its threads do, while they do it. It changes nothing of what they do, and stops when the host has enough.

Bytecodes are looked at only while there are several threads.
"""
__builtins__ = vars(__import__("builtins")).copy()

import _thread
import sys
import types

from .. import host, logs
from . import calls, cells, locks, tasks

_NAME = "timeline"
# Of Note in src/python/timeline/recorder.ts.
_LINE, _CALL, _TOOK, _RELEASED, _READ, _WROTE, _LOG, _THREAD, _TASK_RUNS, _TASK_WAITS, _TASK_ENDS = range(11)
_TASK_NOTES = {tasks.RUNS: _TASK_RUNS, tasks.WAITS: _TASK_WAITS, tasks.ENDS: _TASK_ENDS}
_MOST_STEPS = 2_000_000

_monitoring = sys.monitoring
_ident = _thread.get_ident
_frame = sys._getframe


class State:
    tool = None
    codes = ()
    # Somebody else looks at the bytecodes, and tells of them: see threads/schedules.py.
    is_shared = False
    steps = 0
    last = None
    records = 0
    # The code in which a loop of asyncio carries out a step of a task.
    loops = None
    # Of each thread: the call that it is in, and the name or item that it has just changed.
    calls = {}
    writes = {}


def begin(code, is_shared):
    """From now on the program, which is this code, is recorded."""
    events = _monitoring.events
    State.tool = next(number for number in range(6) if _monitoring.get_tool(number) is None)
    State.codes = tuple(_parts(code))
    State.is_shared = is_shared
    _monitoring.use_tool_id(State.tool, _NAME)
    _monitoring.register_callback(State.tool, events.LINE, _line)
    _monitoring.register_callback(State.tool, events.CALL, _call)
    _monitoring.register_callback(State.tool, events.PY_START, _coroutine_began)
    _monitoring.register_callback(State.tool, events.PY_RESUME, _coroutine_began)
    _monitoring.register_callback(State.tool, events.PY_RETURN, _loop_went_on)
    if not is_shared:
        _monitoring.register_callback(State.tool, events.INSTRUCTION, _step)
    _watch(events.LINE | events.CALL)
    thread_began(_ident())


def threads_begin():
    """A thread is about to be started: from here on bytecodes matter."""
    if State.tool is not None and not State.is_shared and not State.steps:
        events = _monitoring.events
        State.steps = 1
        _watch(events.LINE | events.CALL | events.INSTRUCTION)


def thread_began(ident):
    """Said in a thread of this number, before anything else."""
    if State.tool is not None:
        host.note(_THREAD, 0, str(ident), "")


def ends():
    """The program is over, and waits for the threads that are no daemons."""
    if State.tool is not None:
        before()
        host.note(_CALL, 0, "thread", "")


def yields():
    """The thread is about to be left, for another to go on."""
    if State.tool is not None:
        host.note(_CALL, 0, "turn", "")


def _parts(code):
    yield code
    for part in code.co_consts:
        if isinstance(part, types.CodeType):
            yield from _parts(part)


def _watch(watched):
    events = _monitoring.events
    of_coroutines = events.PY_START | events.PY_RESUME
    for code in State.codes:
        more = of_coroutines if tasks.is_coroutine(code) else 0
        _monitoring.set_local_events(State.tool, code, watched | more)


def _stop():
    tool, State.tool = State.tool, None
    if tool is not None:
        for code in State.codes:
            _monitoring.set_local_events(tool, code, 0)
        if State.loops is not None:
            _monitoring.set_local_events(tool, State.loops, 0)


def _tell(what, line, first="", second=""):
    if host.note(what, line, first, second):
        _stop()


def _line(_code, line):
    if State.tool is None:
        return
    try:
        before()
        here = (_ident(), line)
        for changed in locks.lost(here[0]):
            _told(changed)
        if here != State.last:
            State.last = here
            _tell(_LINE, line)
    except Exception:
        # The program has damaged what this needs.
        _stop()


def _call(code, offset, function, first):
    if State.tool is None:
        return
    try:
        before()
        frame = _frame(1)
        found = calls.about(code, offset, function, first, frame)
        if found is None:
            return
        kind, name, thing, method = found
        State.calls[_ident()] = found
        if kind == "condition" and method in ("wait", "wait_for"):
            for changed in locks.gave(_ident(), thing):
                _told(changed)
        _tell(_CALL, frame.f_lineno, kind, name)
    except Exception:
        _stop()


def _coroutine_began(_code, _offset):
    if State.tool is None:
        return
    try:
        if State.loops is None:
            State.loops = tasks.step_of_loops()
            if State.loops is not None:
                _monitoring.set_local_events(State.tool, State.loops, _monitoring.events.PY_RETURN)
        _of_tasks(tasks.began(), _frame(1).f_lineno)
    except Exception:
        _stop()


def _loop_went_on(_code, _offset, _given):
    try:
        _of_tasks(tasks.left(), 0)
    except Exception:
        _stop()


def _of_tasks(told, here):
    for what, first, second, line in told:
        before()
        State.last = None
        _tell(_TASK_NOTES[what], line or here, str(first), second)


def _step(code, offset):
    if State.tool is None or offset not in cells.plan(code):
        return _monitoring.DISABLE
    before()
    about(code, offset, _frame(1))
    return None


def before():
    """The thread goes on: what it was in the middle of is done."""
    if State.tool is None:
        return
    try:
        ident = _ident()
        call = State.calls.pop(ident, None)
        if call is not None:
            _after_call(ident, *call)
        write = State.writes.pop(ident, None)
        if write is not None:
            tree, frame, line = write
            found = cells.look(tree, frame)
            if found is not None:
                # The thread may have come to its next line already.
                _tell(_WROTE, line, f"{found[0]} {found[1]}", found[2])
        while State.records < len(logs.SEEN):
            _tell(_LOG, State.records)
            State.records += 1
    except Exception:
        _stop()


def about(code, offset, frame):
    """The thread is about to carry out a bytecode."""
    if State.tool is None:
        return
    try:
        State.steps += 1
        if State.steps > _MOST_STEPS:
            _stop()
            return
        planned = cells.plan(code).get(offset)
        if planned is None:
            return
        writes, tree = planned
        if writes:
            State.writes[_ident()] = (tree, frame, frame.f_lineno)
            return
        found = cells.look(tree, frame)
        if found is not None:
            _tell(_READ, frame.f_lineno, f"{found[0]} {found[1]}", found[2])
    except Exception:
        _stop()


def _after_call(ident, _kind, name, thing, method):
    if thing is None or not locks.is_lock(thing):
        return
    if method in locks.TAKES or method in ("wait", "wait_for"):
        for changed in locks.took(ident, thing, name):
            _told(changed)
    elif method in locks.GIVES:
        for changed in locks.gave(ident, thing):
            _told(changed)


def _told(changed):
    ident, is_taken, name = changed
    _tell(_TOOK if is_taken else _RELEASED, 0, name, str(ident))
