"""
Fits asyncio to the host: the loop of the standard library runs, over poll(2) and pipes, in place of the one that Pyodide has for a page.

A child's end is seen through os.pidfd_open, as on Linux.
"""
__builtins__ = vars(__import__("builtins")).copy()

import asyncio
import os
import posix
from asyncio import events, runners, selector_events

from .c_module import answered


class _End:
    """One end of a pipe with what asyncio asks of a socket: a loop wakes itself through a pair of them."""

    def __init__(self, fd):
        self._fd = fd

    def fileno(self):
        return self._fd

    def setblocking(self, flag):
        os.set_blocking(self._fd, flag)

    def recv(self, size):
        return os.read(self._fd, size)

    def send(self, data):
        return os.write(self._fd, data)

    def close(self):
        if self._fd >= 0:
            os.close(self._fd)
        self._fd = -1


def _make_self_pipe(self):
    """As the method of the standard library, which makes a pair of sockets."""
    self._ssock, self._csock = (_End(fd) for fd in os.pipe())
    self._ssock.setblocking(False)
    self._csock.setblocking(False)
    self._internal_fds += 1
    self._add_reader(self._ssock.fileno(), self._read_from_self)


def pidfd_open(pid, flags=0):
    """As os.pidfd_open. Unlike Linux: poll(2) says of it that the other end hung up, where it would say that it can be read."""
    return answered("watchProcess", pid=int(pid))["fd"]


def begin():
    """No loop runs yet, and none is set: the program makes its own."""
    events._set_running_loop(None)


pidfd_open.__module__ = "posix"
os.pidfd_open = posix.pidfd_open = pidfd_open
os.__all__.append("pidfd_open")
selector_events.BaseSelectorEventLoop._make_self_pipe = _make_self_pipe
asyncio.run = runners.run
events._event_loop_policy = None
