"""Fits the module time to Linux: clocks that Pyodide's C library does not know are other forms of two that it knows (clock_gettime(2))."""
__builtins__ = vars(__import__("builtins")).copy()

import time

from .c_module import place

_REALTIME, _MONOTONIC, _PROCESS = 0, 1, 2
# That of one thread; raw, coarse, since the boot; and international atomic time, which Linux takes for UTC until somebody sets it.
_SAME_AS = {3: _PROCESS, 4: _MONOTONIC, 5: _REALTIME, 6: _MONOTONIC, 7: _MONOTONIC, 11: _REALTIME}
gettime, gettime_ns = time.clock_gettime, time.clock_gettime_ns


def clock_gettime(clk_id, /):
    """As time.clock_gettime."""
    return gettime(_SAME_AS.get(clk_id, clk_id))


def clock_gettime_ns(clk_id, /):
    """As time.clock_gettime_ns."""
    return gettime_ns(_SAME_AS.get(clk_id, clk_id))


place((clock_gettime, clock_gettime_ns), time)
for name, number in (("CLOCK_MONOTONIC_RAW", 4), ("CLOCK_BOOTTIME", 7), ("CLOCK_TAI", 11)):
    setattr(time, name, number)
