"""
Fits the module signal to the host: which signals the program handles, alarms on the host's clock, and what a signal does that has come.

The signal that ends a program at its time limit cannot be caught or ignored, as SIGKILL cannot.
"""
__builtins__ = vars(__import__("builtins")).copy()

import _signal
import enum
import errno
import os
import signal as _names

from . import host

TIME_LIMIT = _signal.SIGXCPU

_set = _signal.signal
_get = _signal.getsignal
_raise = _signal.raise_signal
_sigmask = _signal.pthread_sigmask
_asked = {TIME_LIMIT: _signal.SIG_DFL}
# C of this platform has another number for it than Linux.
_C_IGNORE = int(_signal.SIG_IGN)
_IGNORE = 1
_FIXED = (_signal.SIGKILL, _signal.SIGSTOP)
# A fresh Python ignores SIGPIPE and SIGXFSZ.
_ignored = {13, 25}
_TIMERS = {0: "ALRM", 1: "VTALRM", 2: "PROF"}


def signal(signalnum, handler, /):
    """As signal.signal. Unlike Linux: a handler for SIGXCPU is kept and given back, and never called."""
    before = getsignal(signalnum)
    if signalnum in _asked:
        _asked[signalnum] = handler
        return before
    if signalnum in _FIXED:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    is_number = isinstance(handler, int)
    _set(signalnum, _C_IGNORE if is_number and handler == _IGNORE else handler)
    how = ("default", "ignores")[handler] if is_number else "handles"
    (_ignored.add if how == "ignores" else _ignored.discard)(int(signalnum))
    host.ask("disposition", **{"signal": int(signalnum), "as": how})
    return before


def ignored():
    """The numbers of the signals that this process ignores."""
    return set(_ignored)


def begin(ignores):
    """What a process that is started with ignored signals knows of them."""
    for number in ignores:
        if number in _FIXED or number in _asked:
            continue
        signal(number, _IGNORE)


def getsignal(signalnum, /):
    """As signal.getsignal."""
    handler = _asked[signalnum] if signalnum in _asked else _get(signalnum)
    return _IGNORE if type(handler) is int and handler == _C_IGNORE else handler


def pthread_sigmask(how, mask, /):
    """As signal.pthread_sigmask."""
    before = _sigmask(how, mask)
    host.ask("masked", signals=[int(number) for number in _sigmask(_signal.SIG_BLOCK, ())])
    handle_pending()
    return before


def handle_time_limit(handler):
    """The handler that is called when a program has used up its real time."""
    _set(TIME_LIMIT, handler)


def handle_pending():
    """Lets the signals that have come do what the program wants of them."""
    while number := host.ask("pending"):
        _raise(number)


def interrupted():
    """After a wait that something ended early: handles signals, or ends the program whose time is up."""
    handle_pending()
    if host.ask("over"):
        _raise(TIME_LIMIT)


def wait_again(question, **request):
    """Asks what may have to wait; a signal that comes first is handled, and the wait goes on (PEP 475)."""
    while True:
        answer = host.ask(question, **request)
        if answer != "interrupted":
            return answer
        interrupted()


def raise_signal(signalnum, /):
    """As signal.raise_signal."""
    os.kill(os.getpid(), signalnum)


def alarm(seconds, /):
    """As signal.alarm."""
    left, _every = setitimer(0, seconds)
    return int(-(-left // 1))


def setitimer(which, seconds, interval=0.0, /):
    """As signal.setitimer, on the host's clock. Unlike Linux: the timers of CPU time count the clock's time too."""
    if which not in _TIMERS or seconds < 0 or interval < 0:
        raise _names.ItimerError(28, "Invalid argument")
    answer = host.ask("timer", signal=_TIMERS[which], afterMs=float(seconds) * 1000, everyMs=float(interval) * 1000)
    return (answer["leftMs"] / 1000, answer["everyMs"] / 1000)


def getitimer(which, /):
    """As signal.getitimer."""
    if which not in _TIMERS:
        raise _names.ItimerError(28, "Invalid argument")
    answer = host.ask("timerLeft", signal=_TIMERS[which])
    return (answer["leftMs"] / 1000, answer["everyMs"] / 1000)


def pause():
    """As signal.pause."""
    host.ask("pause")
    interrupted()


for function in (signal, getsignal, raise_signal, alarm, setitimer, getitimer, pause, pthread_sigmask):
    function.__module__ = "_signal"
    setattr(_signal, function.__name__, function)
_names.Handlers = enum.IntEnum("Handlers", {"SIG_DFL": 0, "SIG_IGN": _IGNORE}, module="signal")
_names.Handlers.__str__, _names.Handlers.__repr__ = enum.IntEnum.__str__, enum.global_enum_repr
_names.SIG_DFL, _names.SIG_IGN = _names.Handlers
_signal.SIG_IGN = _IGNORE
for name, value in (("ITIMER_REAL", 0), ("ITIMER_VIRTUAL", 1), ("ITIMER_PROF", 2), ("ItimerError", OSError)):
    for module in (_signal, _names):
        setattr(module, name, getattr(module, name, value))
for name in ("alarm", "setitimer", "getitimer", "pause", "raise_signal"):
    setattr(_names, name, globals()[name])
