"""The door to the host: functions of the JavaScript side, put in when the host stands. Nothing of it is in the image."""
__builtins__ = vars(__import__("builtins")).copy()

import json

from pyodide.ffi import run_sync

_write = json.JSONEncoder(ensure_ascii=True).encode
_read = json.scanner.c_make_scanner(json.JSONDecoder())


def _closed(*_arguments):
    raise RuntimeError("the host does not stand yet")


_sleep = _ask = _awake = time_up = leave = guard_stack = _closed


def attach(door_sleep, door_ask, door_awake, door_time_up, door_leave, door_guard_stack):
    """Opens the door."""
    global _sleep, _ask, _awake, time_up, leave, guard_stack
    _sleep, _ask, _awake = door_sleep, door_ask, door_awake
    time_up, leave, guard_stack = door_time_up, door_leave, door_guard_stack


def sleep(seconds, line):
    """Waits on the host's clock; answers with the milliseconds that are left where a signal ended it early."""
    waiting = _sleep(seconds, line)
    return 0 if waiting is None else _waited(waiting)


def _waited(promise):
    answer = run_sync(promise)
    _awake()
    return answer


def ask(question, **request):
    """Asks the host by name; request and answer are plain data. It waits where the answer has to be waited for."""
    answer = _ask(question, _write(request))
    if not isinstance(answer, str):
        answer = _waited(answer)
    return _read(answer, 0)[0]
