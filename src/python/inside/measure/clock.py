"""Fits the clocks that measure work. Waits are exact on them; work is real time (docs/decisions/21-real-time-for-work.md)."""
__builtins__ = vars(__import__("builtins")).copy()

import time

from .. import clocks

# The number of the clock of one thread's work, which is that of the process here: this build's C library knows no other that is free.
_WORK = 3


def perf_counter():
    """As time.perf_counter: the host's clock, and between two looks without a wait the real time that was worked."""
    return clocks.gettime(_WORK)


def perf_counter_ns():
    """As time.perf_counter_ns."""
    return clocks.gettime_ns(_WORK)


def thread_time():
    """As time.thread_time. Unlike Linux: it is the time of the whole process."""
    return time.process_time()


def thread_time_ns():
    """As time.thread_time_ns."""
    return time.process_time_ns()


for function in (perf_counter, perf_counter_ns, thread_time, thread_time_ns):
    function.__module__ = "time"
    setattr(time, function.__name__, function)
