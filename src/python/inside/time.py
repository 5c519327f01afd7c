"""Fits the module time to the host: sleeping is a wait on the host's clock. The clock's own face is below C already."""
__builtins__ = vars(__import__("builtins")).copy()

import sys
import time

from . import host, signal
from .failures import line_now

_LONGEST_SECONDS = 9_223_372_036


def sleep(seconds, /):
    """As time.sleep: https://docs.python.org/3/library/time.html#time.sleep, with C's own messages."""
    if type(seconds) is not int and type(seconds) is not float:
        seconds = _as_number(seconds)
    if seconds != seconds:
        raise ValueError("Invalid value NaN (not a number)")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if seconds > _LONGEST_SECONDS:
        raise OverflowError("timestamp too large to convert to C PyTime_t")
    left = host.sleep(float(seconds), line_now(sys._getframe(1)) or 0)
    while left > 0:
        signal.interrupted()
        left = host.ask("sleepOn", ms=left)


def _as_number(value):
    if isinstance(value, float):
        return float(value)
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer") from None


def use_zone(zone):
    """Sets what time.tzset sets: `names` in winter and in summer, `minutes` ahead of UTC in January and in July."""
    january, july = zone["minutes"]
    time.tzname = tuple(zone["names"])
    time.timezone = -60 * min(january, july)
    time.altzone = -60 * max(january, july)
    time.daylight = int(january != july)


sleep.__module__ = "time"
time.sleep = sleep
