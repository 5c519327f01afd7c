"""The door to the host: functions of the JavaScript side, put in when the host stands. Nothing of it is in the image."""
__builtins__ = vars(__import__("builtins")).copy()

import json
import os

_write = json.JSONEncoder(ensure_ascii=True).encode
_read = json.scanner.c_make_scanner(json.JSONDecoder())
_wait_for = os.read


def _closed(*_arguments):
    raise RuntimeError("the host does not stand yet")


_sleep = _ask = _fetch = _leave = time_up = guard_stack = note = unseen = _closed
_answer_fd = -1


def attach(door_sleep, door_ask, door_fetch, answer_fd, door_time_up, door_leave, door_guard_stack, door_note, door_unseen):
    """Opens the door. A function that answers None has its answer fetched when a read of `answer_fd` has come back."""
    global _sleep, _ask, _fetch, _answer_fd, _leave, time_up, guard_stack, note, unseen
    _sleep, _ask, _fetch, _answer_fd = door_sleep, door_ask, door_fetch, answer_fd
    time_up, _leave, guard_stack, note, unseen = door_time_up, door_leave, door_guard_stack, door_note, door_unseen


def _late():
    _wait_for(_answer_fd, 1)
    return _fetch()


def sleep(seconds, line):
    """Waits on the host's clock; answers with the milliseconds that are left where a signal ended it early."""
    left = _sleep(seconds, line)
    return _late() if left is None else left


def leave(code):
    """Leaves the stack where it is, for good."""
    _leave(code)
    _wait_for(_answer_fd, 1)


def ask(question, **request):
    """Asks the host by name; request and answer are plain data. It waits where the answer has to be waited for."""
    return _read(ask_in_text(question, _write(request)), 0)[0]


def ask_in_text(question, request):
    """The same in JSON text, for what is asked again and again."""
    answer = _ask(question, request)
    return _late() if answer is None else answer
