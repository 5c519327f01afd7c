"""The module resource, which Pyodide's build of Python lacks: limits as the host tells them, and what the program has used."""
__builtins__ = vars(__import__("builtins")).copy()

import time

from . import host
from .c_module import answered, module, structseq

_INFINITY = -1
_RUSAGE = {"RUSAGE_SELF": 0, "RUSAGE_CHILDREN": -1, "RUSAGE_THREAD": 1}
_LIMITS = {
    **{"RLIMIT_CPU": 0, "RLIMIT_FSIZE": 1, "RLIMIT_DATA": 2, "RLIMIT_STACK": 3, "RLIMIT_CORE": 4, "RLIMIT_RSS": 5},
    **{"RLIMIT_NPROC": 6, "RLIMIT_NOFILE": 7, "RLIMIT_OFILE": 7, "RLIMIT_MEMLOCK": 8, "RLIMIT_AS": 9},
    **{"RLIMIT_SIGPENDING": 11, "RLIMIT_MSGQUEUE": 12, "RLIMIT_NICE": 13, "RLIMIT_RTPRIO": 14, "RLIMIT_RTTIME": 15},
}
_MOST = 16
_FIELDS = (
    *("ru_utime", "ru_stime", "ru_maxrss", "ru_ixrss", "ru_idrss", "ru_isrss", "ru_minflt", "ru_majflt"),
    *("ru_nswap", "ru_inblock", "ru_oublock", "ru_msgsnd", "ru_msgrcv", "ru_nsignals", "ru_nvcsw", "ru_nivcsw"),
)

struct_rusage = structseq("resource", "struct_rusage", _FIELDS, "struct_rusage: Result from getrusage.")


def getrusage(who, /):
    """As resource.getrusage. Unlike Linux: time of CPU and memory are told of the program itself, everything else is 0."""
    if who not in _RUSAGE.values():
        raise ValueError("invalid who parameter")
    mine = who != _RUSAGE["RUSAGE_CHILDREN"]
    used = time.process_time() if mine else 0.0
    memory = host.ask("memoryOfSelf") // 1024 if mine else 0
    return struct_rusage((used, 0.0, memory, *[0] * (len(_FIELDS) - 3)))


def _checked(resource):
    number = _whole(resource)
    if not 0 <= number < _MOST:
        raise ValueError("invalid resource specified")
    return number


def _whole(value):
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer") from None


def _pair(limits):
    pair = tuple(limits)
    if len(pair) != 2:
        raise ValueError("expected a tuple of 2 integers")
    return [_whole(limit) for limit in pair]


def _set(pid, resource, limits):
    soft, hard = _pair(limits)
    return answered("setLimit", pid=pid, resource=resource, soft=soft, hard=hard)


def getrlimit(resource, /):
    """Return a tuple (soft, hard) with the current limits of the resource."""
    limit = answered("limit", pid=0, resource=_checked(resource))
    return (limit["soft"], limit["hard"])


def setrlimit(resource, limits, /):
    """Set new limits of consumption of a resource."""
    number = _checked(resource)
    try:
        _set(0, number, limits)
    except PermissionError:
        raise ValueError("not allowed to raise maximum limit") from None
    except OSError:
        raise ValueError("current limit exceeds maximum limit") from None


def prlimit(pid, resource, limits=None, /):
    """Get or set the limits of a resource of a process."""
    number = _checked(resource)
    limit = answered("limit", pid=pid, resource=number) if limits is None else _set(pid, number, limits)
    return (limit["soft"], limit["hard"])


def getpagesize():
    """Return the number of bytes in a page of memory."""
    return 4096


module(
    "resource",
    None,
    {
        **{"struct_rusage": struct_rusage, "getrusage": getrusage, "getrlimit": getrlimit, "setrlimit": setrlimit},
        **{"prlimit": prlimit, "getpagesize": getpagesize, "error": OSError, "RLIM_INFINITY": _INFINITY},
        **_LIMITS,
        **_RUSAGE,
    },
)
