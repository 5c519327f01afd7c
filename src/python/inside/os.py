"""Fits the module os to the host: ending the process at once. What machine this is: identity.py."""
__builtins__ = vars(__import__("builtins")).copy()

import os
import posix

from . import host


def _exit(status):
    """As os._exit: nothing of the program runs after it, no `finally`, no atexit, no flush."""
    if not isinstance(status, int):
        raise TypeError(f"'{type(status).__name__}' object cannot be interpreted as an integer")
    host.leave(status & 0xFF)


def abort():
    """As os.abort: a handler of SIGABRT, if there is one, is not called."""
    host.ask("end", signal="ABRT")
    host.leave(0)


os._exit = posix._exit = _exit
os.abort = posix.abort = abort
for function in (_exit, abort):
    function.__module__ = "posix"
