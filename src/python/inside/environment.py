"""
Fits os.putenv and os.unsetenv to the host: what C keeps as the environment, which is what programs that are started get.

os.environ is a copy of it that Python keeps, and writes through.
"""
__builtins__ = vars(__import__("builtins")).copy()

import os
import posix

_putenv = os.putenv
_unsetenv = os.unsetenv
_now = {os.fsdecode(name): os.fsdecode(value) for name, value in os.environb.items()}


def putenv(name, value, /):
    """As os.putenv."""
    _putenv(name, value)
    _now[os.fsdecode(name)] = os.fsdecode(value)


def unsetenv(name, /):
    """As os.unsetenv."""
    _unsetenv(name)
    _now.pop(os.fsdecode(name), None)


def now():
    """What a program that is started gets. Unlike Linux: bytes that are not UTF-8 reach a child, in its environment and its arguments, as the sign for what cannot be read."""
    return dict(_now)


for function in (putenv, unsetenv):
    function.__module__ = "posix"
    setattr(os, function.__name__, function)
    setattr(posix, function.__name__, function)
