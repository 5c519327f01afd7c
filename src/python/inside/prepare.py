"""Makes a fresh interpreter look like one on Linux, and imports what programs usually import. Runs once, when the image is made."""
import gc
import importlib.machinery
import json
import sys
import types
import zipimport

from .network import descriptions

_EXECUTABLE = "/usr/bin/python3"


def platform():
    """Says Linux before any package asks: urllib3 and subprocess decide at their import what they can do."""
    import sysconfig

    ours = f"_sysconfigdata_{sys.abiflags}_{sys.platform}_{getattr(sys.implementation, '_multiarch', '')}"
    sys.platform = "linux"
    sys.executable = sys._base_executable = _EXECUTABLE
    sys.orig_argv[:] = [_EXECUTABLE, "main.py"]
    linux = f"_sysconfigdata_{sys.abiflags}_linux_{getattr(sys.implementation, '_multiarch', '')}"
    sys.modules[linux] = importlib.import_module(ours)
    sysconfig._CONFIG_VARS = None
    from .threads import natives

    natives.fit()
    import subprocess

    importlib.reload(subprocess)


def fit():
    """Puts Dryrun's own modules in place."""
    for name in (
        *("host", "time", "signal", "os", "clocks", "identity", "pwd", "grp", "resource", "files", "environment"),
        *("network.sockets", "network.tls", "process", "spawn", "asyncio", "psutil_linux", "measure.clock", "measure.memory"),
        *("multiprocess.semaphores", "multiprocess.shared_memory", "program", "custom", "child"),
    ):
        importlib.import_module("." + name, __package__)


def warm(modules):
    """Imports each module of a JSON list, and reads what they would read in each run. Answers whether any of them was missing."""
    missing = [name for name in json.loads(modules) if name not in sys.modules]
    for name in missing:
        importlib.import_module(name)
    if not missing:
        return False
    descriptions.read_ahead()
    # It stands, as what the image has: no run's collection need look at it.
    gc.collect()
    gc.freeze()
    return True


def warm_parts(names):
    """Imports modules of a package that reads the host when it is imported as a whole: a program's own import finds them there."""
    for name in json.loads(names):
        package = name.rpartition(".")[0]
        place = types.ModuleType(package)
        place.__path__ = _found(package).submodule_search_locations
        sys.modules[package] = place
        importlib.import_module(name)
        del sys.modules[package]


def compile_ahead(names):
    """Compiles modules that read the host when they are imported: a program's own import of them need only run them."""
    for name in json.loads(names):
        spec = _found(name)
        _compiled[spec.origin] = spec.loader.get_code(name)
    zipimport._compile_source = _code_of


def _found(name):
    """Without an import of the package around it."""
    package = name.rpartition(".")[0]
    return importlib.machinery.PathFinder.find_spec(name, _found(package).submodule_search_locations if package else None)


# Path of a source in its archive → its code.
_compiled = {}
_compile_source = zipimport._compile_source


def _code_of(path, source):
    return _compiled.get(path) or _compile_source(path, source)


def tidy():
    """Leaves as little as possible behind in memory, so that the image is small."""
    import linecache

    linecache.clearcache()
    gc.collect()
    for size in range(16, 513, 16):
        held = [bytes(max(size - 33, 0)) for _ in range(20_000 if size < 200 else 5_000)]
        del held
    gc.collect()
