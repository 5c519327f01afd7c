"""Makes a fresh interpreter look like one on Linux, and imports what programs usually import. Runs once, when the image is made."""
import gc
import importlib
import json
import sys


def platform():
    """Says Linux before any package asks: urllib3 and subprocess decide at their import what they can do."""
    import sysconfig

    ours = f"_sysconfigdata_{sys.abiflags}_{sys.platform}_{getattr(sys.implementation, '_multiarch', '')}"
    sys.platform = "linux"
    linux = f"_sysconfigdata_{sys.abiflags}_linux_{getattr(sys.implementation, '_multiarch', '')}"
    sys.modules[linux] = importlib.import_module(ours)
    sysconfig._CONFIG_VARS = None
    import subprocess

    importlib.reload(subprocess)


def fit():
    """Puts Dryrun's own modules in place."""
    for name in ("host", "time", "os", "program", "custom"):
        importlib.import_module("." + name, __package__)


def warm(modules):
    """Imports each module of a JSON list."""
    for name in json.loads(modules):
        importlib.import_module(name)


def rehearse():
    """Goes once through what a run does, so that whatever it imports on its way is in the image."""
    import ast

    from .facts import facts
    from .failures import shown

    facts(ast.parse("import os as o\nprint(o.name, flush=True)"))
    for source in ("print(1", "fro x in y: pass", "nmae = 1\nprint(name)", "[].apend(1)", "{}['a']", "'a' + 1"):
        try:
            exec(compile(source, "main.py", "exec"), {})
        except Exception as error:
            shown(error)


def tidy():
    """Leaves as little as possible behind in memory, so that the image is small."""
    import linecache

    linecache.clearcache()
    gc.collect()
    for size in range(16, 513, 16):
        held = [bytes(max(size - 33, 0)) for _ in range(20_000 if size < 200 else 5_000)]
        del held
    gc.collect()
