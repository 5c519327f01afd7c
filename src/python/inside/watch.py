"""Fits modules whose use is evidence when they are imported: a program that imports none of them pays nothing. It knows none of them."""
__builtins__ = vars(__import__("builtins")).copy()

import sys

from . import databases, logs, templates, values
from .measure import tools
from .multiprocess import fresh, pools
from .network import intents

_WATCHERS = {"logging": logs, "sqlite3": databases, "jinja2": templates, **intents.WATCHERS}
_WATCHERS |= dict.fromkeys(("_lsprof", "profile", "timeit", "memory_profiler"), tools)
_WATCHERS |= fresh.WATCHERS | pools.WATCHERS


def begin():
    """Fits what an image has imported already, and waits for the others."""
    for name, watcher in _WATCHERS.items():
        if name in sys.modules:
            watcher.fit(sys.modules[name])
    sys.meta_path.insert(0, _Finder)


def told(is_load):
    """What was seen, as parts of a stage in JSON text. What happened while the program was loaded is no part of its calls."""
    parts = []
    for watcher in dict.fromkeys(_WATCHERS.values()):
        if watcher.SEEN:
            parts.append('"' + watcher.PART + '":' + values.plain(watcher.SEEN))
        if is_load and watcher.SEEN:
            watcher.SEEN.clear()
    return parts


class _Finder:
    """Finds what any other finder does, and puts a loader between."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name not in _WATCHERS:
            return None
        for finder in [one for one in sys.meta_path if one is not _Finder]:
            spec = finder.find_spec(name, path, target)
            if spec is not None:
                if spec.loader is not None:
                    spec.loader = _Loader(spec.loader, _WATCHERS[name])
                return spec
        return None


class _Loader:
    """Loads as the loader that it stands for, and leaves that one behind as if it had never been there."""

    def __init__(self, loader, watcher):
        self._loader = loader
        self._watcher = watcher

    def __getattr__(self, name):
        # What runs a module as a program asks for its code.
        return getattr(self._loader, name)

    def create_module(self, spec):
        return self._loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = module.__loader__ = self._loader
        if hasattr(self._watcher, "prepare"):
            self._watcher.prepare(module.__name__)
        self._loader.exec_module(module)
        try:
            self._watcher.fit(module)
        except AttributeError:
            # A module of the program's own that has this name.
            return
