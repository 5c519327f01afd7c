"""The door to the host: functions of the JavaScript side, put in when the host stands. Nothing of it is in the image."""
__builtins__ = vars(__import__("builtins")).copy()

import asyncio
import json
from asyncio import events, tasks

from pyodide.ffi import run_sync

_write = json.JSONEncoder(ensure_ascii=True).encode
_read = json.scanner.c_make_scanner(json.JSONDecoder())
_page_loop = asyncio.get_event_loop()
_running_loop = events._get_running_loop
_run_loop = events._set_running_loop
_swap_task = tasks._swap_current_task


def _closed(*_arguments):
    raise RuntimeError("the host does not stand yet")


_sleep = _ask = _awake = _leave = time_up = guard_stack = _closed


def attach(door_sleep, door_ask, door_awake, door_time_up, door_leave, door_guard_stack):
    """Opens the door."""
    global _sleep, _ask, _awake, _leave, time_up, guard_stack
    _sleep, _ask, _awake = door_sleep, door_ask, door_awake
    time_up, _leave, guard_stack = door_time_up, door_leave, door_guard_stack


def sleep(seconds, line):
    """Waits on the host's clock; answers with the milliseconds that are left where a signal ended it early."""
    left = _called(_sleep, seconds, line)
    return 0 if left is None else left


def ask(question, **request):
    """Asks the host by name; request and answer are plain data. It waits where the answer has to be waited for."""
    return _read(_called(_ask, question, _write(request)), 0)[0]


def leave(code):
    """Ends the process at once."""
    _called(_leave, code)


def _called(function, *arguments):
    """
    What a function of the JavaScript side answers, at once or later. Promises go by the loop that Pyodide brings, so the program's own loop and
    the task that runs in it stand aside.
    """
    own = _running_loop()
    task = None if own is None else _swap_task(own, None)
    _run_loop(_page_loop)
    try:
        answer = function(*arguments)
        if answer is None or isinstance(answer, str):
            return answer
        answer = run_sync(answer)
        _awake()
        return answer
    finally:
        _run_loop(own)
        if own is not None:
            _swap_task(own, task)
