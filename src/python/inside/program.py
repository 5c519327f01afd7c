"""Loads a learner's program as __main__, evaluates calls in it, and says how each ended. It judges nothing."""
__builtins__ = vars(__import__("builtins")).copy()

import ast
import atexit
import builtins
import gc
import json
import linecache
import os
import random
import signal
import sys
import threading
import types
import warnings

from . import assign, failures, host, values
from .facts import facts

_read_json = json.loads
_write_json = json.JSONEncoder().encode
_finish_threads = threading._shutdown
_finish_atexit = atexit._run_exitfuncs
_collect = gc.collect
_default_hook = sys.excepthook
_own_builtins = dict(__builtins__)


class TimeUp(BaseException):
    """Raised in a program that has used up its real time."""


class _State:
    main = None
    source = ""


def _time_up(_signal, frame):
    host.time_up(failures.line_now(frame) or 0)
    raise TimeUp


def begin():
    """Makes the interpreter ready for the checkpoint: what every run needs and none may see."""
    signal.signal(signal.SIGXCPU, _time_up)
    for hidden in ("js", "pyodide_js"):
        sys.modules.pop(hidden, None)
    # What is in the image never becomes garbage: the collector need not look at it at the end of every run.
    gc.freeze()
    sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__name__ not in ("JsFinder", "UnvendoredStdlibFinder")]


def _enter(given):
    os.environ.clear()
    os.environ.update(given["env"])
    os.chdir(given["cwd"])
    sys.stdin = sys.__stdin__ = open(0, encoding="utf-8", errors="surrogateescape", closefd=False)
    sys.stdout = sys.__stdout__ = open(1, "w", encoding="utf-8", errors="surrogateescape", closefd=False, buffering=1)
    sys.stderr = sys.__stderr__ = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False, buffering=1)


def load(request):
    """Runs the program; `request` is JSON text with source, path, args, env, cwd, seed and assign. Answers with JSON text."""
    given = _read_json(request)
    _enter(given)
    sys.argv[:] = ["main.py", *given["args"]]
    sys.path[0] = given["cwd"]
    random.seed(given["seed"])
    about = {"facts": [], "unassigned": []}
    ending = _guarded(lambda: _run(given, about))
    return _stage(ending, about=about)


def call(request):
    """Evaluates one expression in the program's names; `request` is JSON text with expression and let."""
    with _sound_builtins():
        given = _read_json(request)
        _enter(given)
        beside = {name: values.decode(value) for name, value in given["let"].items()}
    result = []

    def evaluate():
        code = compile(given["expression"], "<call>", "eval", dont_inherit=True)
        result.append(eval(code, _State.main.__dict__ | beside))

    ending = _guarded(evaluate)
    return _stage(ending, beside=beside, result=result)


def end(_request):
    """What Python does when a program is over: waits for threads, runs exit handlers, lets go of the program's names."""
    ending = _guarded(_over)
    with _sound_builtins():
        return '{"ending":' + _write_json(ending) + ',"holds":{}}'


def _over():
    _finish_threads()
    _finish_atexit()
    _let_go(_State.main.__dict__ if _State.main else {})


def _let_go(names):
    """As Python's end does (_PyModule_ClearDict in Objects/moduleobject.c): what was open is closed and written, finalizers run."""
    for name in [*(name for name in names if name[:1] == "_" and name[:2] != "__"), *names]:
        if name != "__builtins__":
            names[name] = None
    _collect()


def _run(given, about):
    source = given["source"]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = ast.parse(source, failures.PROGRAM)
    about["facts"] = facts(tree)
    new_values = {name: values.decode(value) for name, value in given["assign"].items()}
    source, about["unassigned"] = assign.replace(source, tree, new_values)
    lines = source.splitlines(keepends=True)
    linecache.cache[failures.PROGRAM] = (len(source), None, lines, failures.PROGRAM)
    main = types.ModuleType("__main__")
    main.__dict__.update(__builtins__=builtins, __file__=given["path"], __cached__=None)
    sys.modules["__main__"] = _State.main = main
    exec(compile(source, failures.PROGRAM, "exec", dont_inherit=True), main.__dict__)


def _guarded(action):
    """Runs what may do anything, and answers with an Ending as plain data; what Python would print goes to standard error."""
    ending = {"kind": "finished", "exitCode": 0}
    try:
        action()
    except SystemExit as leaving:
        ending["exitCode"] = _exit_code(leaving.code)
    except BaseException as error:
        with _sound_builtins():
            ending = _raised(error)
    _flush()
    return ending


class _sound_builtins:
    """While it lasts, builtins are Python's own: the standard library, which the evidence is made with, needs them."""

    def __enter__(self):
        self.programs = dict(builtins.__dict__)
        self.put(_own_builtins)

    def __exit__(self, *_failure):
        self.put(self.programs)

    def put(self, names):
        if builtins.__dict__ != names:
            builtins.__dict__.clear()
            builtins.__dict__.update(names)


def _exit_code(code):
    if code is None:
        return 0
    if isinstance(code, int):
        return int(code) & 0xFF
    _print_error(failures.message_of(code) + "\n")
    return 1


def _raised(error):
    if isinstance(error, TimeUp):
        return {"kind": "stopped", "by": "time limit"}
    printed = failures.shown(error)
    if sys.excepthook is _default_hook:
        _print_error(printed)
    else:
        sys.excepthook(type(error), error, error.__traceback__)
    return failures.as_data(error, printed)


def _print_error(text):
    _flush()
    try:
        sys.stderr.write(text)
    except Exception:
        # The program closed or replaced its standard error: the descriptor is still there.
        os.write(2, text.encode("utf-8", "backslashreplace"))


def _flush():
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        try:
            stream.flush()
        except Exception:
            # Closed by the program, or not a stream any more: nothing is left to flush.
            continue


def _stage(ending, about=None, beside=None, result=()):
    with _sound_builtins():
        return _told(ending, about, beside, result)


def _told(ending, about, beside, result):
    names = dict(_State.main.__dict__ if _State.main else {}) | (beside or {})
    parts = ['"ending":' + _write_json(ending), '"holds":' + values.names(names)]
    if about is not None:
        parts.append('"facts":' + _write_json(about["facts"]))
        parts.append('"unassigned":' + _write_json(about["unassigned"]))
    if result:
        parts.append('"returned":' + values.encode(result[0]))
    return "{" + ",".join(parts) + "}"
