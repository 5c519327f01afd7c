"""Notes which pools of processes a program makes, how many workers each has, how many messages go to them, and whether it is closed. It judges nothing."""
__builtins__ = vars(__import__("builtins")).copy()

import os
import sys
import weakref

from ..failures import leave_out_caller, line_now

PART = "pools"
SEEN = []
MOST_POOLS = 1_000
# Pool → what is told of it.
_told = weakref.WeakKeyDictionary()


def fit(module):
    """Fits one of the modules that have pools, when it is imported."""
    _FITS[module.__name__](module)


def _note(pool, kind, workers, frame):
    entry = {"kind": kind, "workers": workers or os.process_cpu_count() or 1, "messages": 0}
    line = line_now(frame)
    if line:
        entry["line"] = line
    _told[pool] = entry
    if len(SEEN) < MOST_POOLS:
        SEEN.append(entry)
    return entry


def _end(pool, how):
    entry = _told.get(pool)
    if entry is not None:
        entry.setdefault("ended", how)


def _fit_pool(module):
    Pool = module.Pool
    plain_queues, plain_close, plain_terminate = Pool._setup_queues, Pool.close, Pool.terminate

    def _setup_queues(self):
        # Threads of a ThreadPool have queues of their own.
        plain_queues(self)
        making = sys._getframe(1)
        workers = making.f_locals.get("processes")
        if workers is not None and workers < 1:
            return
        entry = _note(self, "Pool", workers, making)
        put = self._quick_put

        def counted(task):
            put(task)
            # None says that no more will come.
            if task is not None:
                entry["messages"] += 1

        self._quick_put = counted

    def close(self):
        _end(self, "closed")
        plain_close(self)

    def terminate(self):
        _end(self, "terminated")
        plain_terminate(self)

    _put(Pool, _setup_queues, close, terminate)


def _fit_executor(module):
    Executor = module.ProcessPoolExecutor
    plain_init, plain_submit, plain_shutdown = Executor.__init__, Executor.submit, Executor.shutdown

    def __init__(self, *arguments, **named):
        try:
            plain_init(self, *arguments, **named)
        except BaseException as error:
            leave_out_caller(error)
            raise
        _note(self, "ProcessPoolExecutor", self._max_workers, sys._getframe(1))

    def submit(self, fn, /, *args, **kwargs):
        try:
            future = plain_submit(self, fn, *args, **kwargs)
        except BaseException as error:
            leave_out_caller(error)
            raise
        entry = _told.get(self)
        if entry is not None:
            entry["messages"] += 1
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        _end(self, "closed")
        plain_shutdown(self, wait, cancel_futures=cancel_futures)

    _put(Executor, __init__, submit, shutdown)


def _put(owner, *methods):
    for method in methods:
        plain = getattr(owner, method.__name__)
        method.__doc__, method.__qualname__, method.__module__ = plain.__doc__, plain.__qualname__, plain.__module__
        setattr(owner, method.__name__, method)


_FITS = {"multiprocessing.pool": _fit_pool, "concurrent.futures.process": _fit_executor}
WATCHERS = dict.fromkeys(_FITS, sys.modules[__name__])
