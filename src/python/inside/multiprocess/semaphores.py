"""Gives Python the module _multiprocessing: locks that processes share are named semaphores of the host. Source: Modules/_multiprocessing/semaphore.c."""
__builtins__ = vars(__import__("builtins")).copy()

import threading

from .. import c_module, host, signal

_RECURSIVE = 0
_VALUE_MAX = 2_147_483_647
_TOOK, _POSTED = '{"took":true}', "true"


class SemLock:
    """As _multiprocessing.SemLock."""

    SEM_VALUE_MAX = _VALUE_MAX

    def __init__(self, kind, value, maxvalue, name, unlink):
        if kind not in (0, 1):
            raise ValueError("unrecognized kind")
        self._take(kind, maxvalue, name, c_module.answered("semaphoreMake", name=name, value=value))
        if unlink:
            sem_unlink(name)

    def _take(self, kind, maxvalue, name, handle):
        self.kind, self.maxvalue, self.name, self.handle = kind, maxvalue, name, handle
        self._owner, self._taken = None, 0
        # What is asked for with each message of a queue.
        self._wait = f'{{"handle":{handle},"leftMs":null}}'
        self._post = f'{{"handle":{handle},"most":{maxvalue}}}'

    @classmethod
    def _rebuild(cls, handle, kind, maxvalue, name):
        made = cls.__new__(cls)
        made._take(kind, maxvalue, name, c_module.answered("semaphoreOpen", name=name))
        return made

    def acquire(self, block=True, timeout=None):
        if self.kind == _RECURSIVE and self._is_mine():
            self._taken += 1
            return True
        took = self._waited(block, timeout)
        if took:
            self._taken += 1
            self._owner = threading.get_ident()
        return took

    def _waited(self, block, timeout):
        if block and timeout is None and host.ask_in_text("semaphoreWait", self._wait) == _TOOK:
            return True
        # It was not free, and a signal came first; or it is waited for so long only.
        left = 0 if not block else None if timeout is None else max(0.0, float(timeout)) * 1000
        while True:
            if left is None:
                signal.interrupted()
            answer = host.ask("semaphoreWait", handle=self.handle, leftMs=left)
            if "took" in answer:
                return answer["took"]
            left = answer["leftMs"]
            if left is not None:
                signal.interrupted()

    def release(self):
        if self.kind == _RECURSIVE:
            if not self._is_mine():
                raise AssertionError("attempt to release recursive lock not owned by thread")
            if self._taken > 1:
                self._taken -= 1
                return
        if host.ask_in_text("semaphorePost", self._post) != _POSTED:
            raise ValueError("semaphore or lock released too many times")
        self._taken -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *_failure):
        self.release()

    def _count(self):
        return self._taken

    def _is_mine(self):
        return self._taken > 0 and self._owner == threading.get_ident()

    def _get_value(self):
        return host.ask("semaphoreValue", handle=self.handle)

    def _is_zero(self):
        return self._get_value() == 0

    def _after_fork(self):
        self._taken = 0


def sem_unlink(name, /):
    """As _multiprocessing.sem_unlink."""
    c_module.answered("semaphoreUnlink", name=name)


SemLock.__module__ = "_multiprocessing"
c_module.module("_multiprocessing", None, {"SemLock": SemLock, "sem_unlink": sem_unlink, "flags": {"HAVE_SEM_OPEN": 1, "HAVE_SEM_TIMEDWAIT": 1}})

