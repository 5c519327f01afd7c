"""Fits the module signal: the signal that ends a program at its time limit cannot be caught or ignored, as SIGKILL cannot."""
__builtins__ = vars(__import__("builtins")).copy()

import _signal

TIME_LIMIT = _signal.SIGXCPU

_set = _signal.signal
_get = _signal.getsignal
_asked = {TIME_LIMIT: _signal.SIG_DFL}


def signal(signalnum, handler, /):
    """As signal.signal. Unlike Linux: a handler for SIGXCPU is kept and given back, and never called."""
    before = getsignal(signalnum)
    if signalnum in _asked:
        _asked[signalnum] = handler
    else:
        _set(signalnum, handler)
    return before


def getsignal(signalnum, /):
    """As signal.getsignal."""
    return _asked[signalnum] if signalnum in _asked else _get(signalnum)


def handle_time_limit(handler):
    """The handler that is called when a program has used up its real time."""
    _set(TIME_LIMIT, handler)


for function in (signal, getsignal):
    function.__module__ = "_signal"
_signal.signal, _signal.getsignal = signal, getsignal
