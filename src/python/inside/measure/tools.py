"""Notes which measuring tools a program really switches on: cProfile, profile, timeit, tracemalloc, memory_profiler."""
__builtins__ = vars(__import__("builtins")).copy()

import importlib
import os
import sys
import types

from .. import host
from ..failures import PROGRAM

PART = "tools"
SEEN = []

# Readings of memory that are made anew each time; after so many, a line that was seen often is read anew only now and then.
_EXACT_READINGS = 10
_EXACT_VISITS = 3
_EVERY = 4_096
_MIB = 1_048_576


def note(name):
    """This tool was switched on."""
    if name not in SEEN:
        SEEN.append(name)


def prepare(name):
    """memory_profiler imports the debugger, which takes longer than all the rest, and uses it only where somebody asks for it."""
    if name != "memory_profiler" or "pdb" in sys.modules:
        return
    sys.modules["pdb"] = _Later("pdb")


class _Later(types.ModuleType):
    """A module that is imported when something of it is used."""

    def __getattr__(self, name):
        return getattr(importlib.import_module(self.__name__), name)


def fit(module):
    """Fits one of the modules that measure, when it is imported."""
    _FITS[module.__name__](module)


def _fit_lsprof(module):
    """The profiler in C measures with the monotonic clock, which shows work from here on."""
    plain = module.Profiler

    class Profiler(plain):
        # Only what switches it on stands between: what stood between at the end would have a row of its own in every report.
        def enable(self, *arguments, **named):
            note("cProfile")
            host.ask("profile", on=True)
            return plain.enable(self, *arguments, **named)

    for name in ("__name__", "__qualname__", "__module__", "__doc__"):
        setattr(Profiler, name, getattr(plain, name))
    module.Profiler = Profiler
    # An image may have imported it already: its class is made from the plain one then.
    if "cProfile" in sys.modules:
        sys.modules["cProfile"].Profile.enable = Profiler.enable


def _fit_profile(module):
    _noted(module.Profile, "profile", "runctx", "runcall")


def _fit_timeit(module):
    _noted(module.Timer, "timeit", "timeit")


def _noted(cls, tool, *methods):
    for method in methods:
        setattr(cls, method, _noting(getattr(cls, method), tool))


def _noting(plain, tool):
    def noting(*arguments, **named):
        note(tool)
        return plain(*arguments, **named)

    for name in ("__name__", "__qualname__", "__module__", "__doc__"):
        setattr(noting, name, getattr(plain, name))
    # inspect and help() show what stands behind it.
    noting.__wrapped__ = plain
    return noting


def _fit_memory_profiler(module):
    """The program's file is no file of the host, and its own memory is asked for directly."""
    # Unlike Linux: `memory_profiler` reads the memory at every line at first; in long loops it takes the last reading again between two new ones.
    if type(sys.modules.get("pdb")) is _Later:
        del sys.modules["pdb"]
    _noted(module.LineProfiler, "memory_profiler", "enable")
    module.os = _Os()
    plain, own = module._get_memory, os.getpid()
    readings = _Readings()

    def _get_memory(pid, backend, timestamps=False, include_children=False, filename=None):
        if backend != "psutil" or include_children or (pid != -1 and pid != own):
            return plain(pid, backend, timestamps, include_children, filename)
        memory = readings.now(_place(sys._getframe(1), module.__dict__)) / _MIB
        return (memory, module.time.time()) if timestamps else memory

    module._get_memory = _get_memory

    plain_trace = module.CodeMap.trace

    def trace(self, code, lineno, prev_lineno):
        if self.backend != "psutil" or self.include_children:
            return plain_trace(self, code, lineno, prev_lineno)
        memory = readings.now((id(code), lineno)) / _MIB
        # A code object takes long to hash: it is looked up once for each line, not once for each figure.
        lines = self[code]
        added, most, times = lines.get(lineno, (0, 0, 0))
        before = lines[prev_lineno][1] if prev_lineno in lines else 0
        lines[lineno] = (added + memory - before, max(most, memory), times + 1)

    module.CodeMap.trace = trace


def _place(frame, names):
    """The line of the program for which the memory is read, seen from whoever asks for it, in the module with these names."""
    while frame is not None and frame.f_globals is names:
        frame = frame.f_back
    # A code object takes long to hash.
    return None if frame is None else (id(frame.f_code), frame.f_lineno)


class _Readings:
    """Each reading asks C's allocator, which goes through all of the memory."""

    def __init__(self):
        self.visits = {}
        self.made = 0
        self.last = 0

    def now(self, place):
        visits = self.visits[place] = self.visits.get(place, 0) + 1
        if self.made < _EXACT_READINGS or visits <= _EXACT_VISITS or visits % _EVERY == 0:
            self.made += 1
            self.last = host.ask("memoryOfSelf")
        return self.last


class _Os:
    """The module os, for which the program's file is there."""

    class path:
        @staticmethod
        def exists(path):
            return path == PROGRAM or os.path.exists(path)

        abspath = staticmethod(os.path.abspath)
        basename = staticmethod(os.path.basename)
        join = staticmethod(os.path.join)
        normpath = staticmethod(os.path.normpath)
        splitext = staticmethod(os.path.splitext)
        isfile = staticmethod(os.path.isfile)
        isdir = staticmethod(os.path.isdir)
        dirname = staticmethod(os.path.dirname)

    def __getattr__(self, name):
        return getattr(os, name)


_FITS = {"_lsprof": _fit_lsprof, "profile": _fit_profile, "timeit": _fit_timeit, "memory_profiler": _fit_memory_profiler}
