"""Fits the module os to the host: ending the process at once, and what machine this is."""
__builtins__ = vars(__import__("builtins")).copy()

import os
import posix

from pyodide.ffi import run_sync

from . import host

_MACHINE = ("Linux", "localhost", "6.12.0-amd64", "#1 SMP PREEMPT_DYNAMIC Debian 6.12.0-1", "x86_64")


def _exit(status):
    """As os._exit: nothing of the program runs after it, no `finally`, no atexit, no flush."""
    if not isinstance(status, int):
        raise TypeError(f"'{type(status).__name__}' object cannot be interpreted as an integer")
    run_sync(host.leave(status & 0xFF))


def abort():
    """As os.abort: a handler of SIGABRT, if there is one, is not called."""
    host.ask("end", signal="ABRT")
    run_sync(host.leave(0))


def uname():
    """As os.uname."""
    return posix.uname_result(_MACHINE)


def geteuid():
    """As os.geteuid: no program here runs as somebody else."""
    return posix.getuid()


def getgid():
    """As os.getgid. A user and the group of that name have the same number."""
    return posix.getuid()


os._exit = posix._exit = _exit
os.abort = posix.abort = abort
os.uname = posix.uname = uname
os.geteuid = posix.geteuid = geteuid
os.getgid = os.getegid = posix.getgid = posix.getegid = getgid
for function in (_exit, abort, uname, geteuid, getgid):
    function.__module__ = "posix"
