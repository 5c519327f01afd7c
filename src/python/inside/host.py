"""The door to the host: functions of the JavaScript side, put in when the host stands. Nothing of it is in the image."""
__builtins__ = vars(__import__("builtins")).copy()

import json

from pyodide.ffi import run_sync

_write = json.JSONEncoder(ensure_ascii=True).encode
_read = json.scanner.c_make_scanner(json.JSONDecoder())


def _closed(*_arguments):
    raise RuntimeError("the host does not stand yet")


sleep = _ask = time_up = leave = guard_stack = _closed


def attach(door_sleep, door_ask, door_time_up, door_leave, door_guard_stack):
    """Opens the door."""
    global sleep, _ask, time_up, leave, guard_stack
    sleep, _ask, time_up, leave, guard_stack = door_sleep, door_ask, door_time_up, door_leave, door_guard_stack


def ask(question, **request):
    """Asks the host by name; request and answer are plain data. It waits where the answer has to be waited for."""
    answer = _ask(question, _write(request))
    if not isinstance(answer, str):
        answer = run_sync(answer)
    return _read(answer, 0)[0]
