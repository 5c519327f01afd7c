"""
Fits asyncio to the host: the standard library's own event loop, in the place of Pyodide's, which waits in real time.

It stands on poll(2), pipes and process descriptors of the host, so it waits on the host's clock.
"""
__builtins__ = vars(__import__("builtins")).copy()

import asyncio
import os
from asyncio import events, runners, selector_events


class _End:
    """One end of the pipe by which a loop wakes itself: as much of a socket as the loop asks of it."""

    def __init__(self, fd):
        self._fd = fd
        os.set_blocking(fd, False)

    def fileno(self):
        return self._fd

    def recv(self, size):
        return os.read(self._fd, size)

    def send(self, data):
        return os.write(self._fd, data)

    def close(self):
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1


def _make_self_pipe(self):
    """As in selector_events.py, over a pipe. Unlike Linux: a loop wakes itself through a pipe, because there are no pairs of sockets on the host yet."""
    self._ssock, self._csock = (_End(fd) for fd in os.pipe())
    self._internal_fds += 1
    self._add_reader(self._ssock.fileno(), self._read_from_self)


def begin():
    """A fresh process: no loop runs in it."""
    events._set_running_loop(None)


selector_events.BaseSelectorEventLoop._make_self_pipe = _make_self_pipe
asyncio.run = runners.run
events._event_loop_policy = None
