"""Loads a learner's program as __main__, evaluates calls in it, and says how each ended. It judges nothing."""
__builtins__ = vars(__import__("builtins")).copy()

import ast
import atexit
import base64
import builtins
import gc
import io
import json
import linecache
import marshal
import os
import random
import sys
import threading
import types

from . import assign, asyncio, charts, custom, databases, failures, host, process, signal, tables, time, values, watch
from .facts import facts
from .measure import check
from .steps import recorder as steps
from .threads import deadlock, natives, schedules
from .timeline import recorder

# What a program could replace, as it is now.
_read_json = json.scanner.c_make_scanner(json.JSONDecoder())
_parse = ast.parse
_chdir = os.chdir
_write = os.write
_environ = os.environ
_collect = gc.collect
_objects = gc.get_objects
_WRITERS = (io.TextIOWrapper, io.BufferedWriter, io.BufferedRandom)
_finish_threads = threading._shutdown
_finish_atexit = atexit._run_exitfuncs
_default_hook = sys.excepthook
_own_builtins = dict(__builtins__)

_C_LONG = range(-(2**63), 2**63)
# Who waits for whom is told without haste, and not for ever: a value of the program that is looked at may never answer.
_MOST_TOLD = 8


class TimeUp(BaseException):
    """Raised in a program that has used up its real time."""


class _State:
    main = None
    code = None
    # What the world defines for its calls; made at the first of them.
    defined = None
    # Whether JavaScript has called one of the functions here, and it goes on.
    is_inside = False
    # So often the time was up while it was told who waits for whom.
    told = 0


def _time_up(_signal, frame):
    if not _State.is_inside:
        # Pyodide is telling of a failure: nothing can wait there, nor be left.
        return
    if _State.told:
        _State.told += 1
        if _State.told < _MOST_TOLD:
            return
    else:
        _State.told = 1
        deadlock.tell(frame)
        _State.told = 0
    if host.time_up(failures.line_now(_computing(frame)) or 0):
        host.leave(0)
    raise TimeUp


def from_outside(function):
    """What JavaScript calls: as long as it goes on, the program can be interrupted."""

    def called(request):
        _State.is_inside = True
        try:
            return function(request)
        finally:
            _State.is_inside = False

    return called


def _computing(frame):
    """Where the program was when its time was up: in the thread that was left then, or in the first one, which stands in this frame."""
    ident = host.ask("computing")
    return frame if ident is None else sys._current_frames().get(ident, frame)


def _unraisable(what, /):
    if not issubclass(what.exc_type, TimeUp):
        _print_error(failures.ignored(what))


def begin():
    """Makes the interpreter ready for the checkpoint: what every run needs and none may see."""
    signal.handle_time_limit(_time_up)
    for name in list(sys.modules):
        if name in ("js", "pyodide_js") or name.partition(".")[0] == __package__:
            del sys.modules[name]
    # Each start from an image puts the current folder there once more.
    sys.path[:] = ["", *[entry for entry in sys.path if entry and not __file__.startswith(entry)]]
    sys.unraisablehook = sys.__unraisablehook__ = _unraisable
    # What stands already is no run's garbage: without it a collection takes a tenth of the time.
    gc.freeze()
    sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__name__ not in ("JsFinder", "UnvendoredStdlibFinder")]
    watch.begin()


def enter(request):
    """Makes this interpreter the process that the request tells of, with standard streams of its own."""
    host.guard_stack("running")
    given, _end = _read_json(request, 0)
    os.environ = _environ
    _environ.clear()
    _environ.update(given["env"])
    _chdir(given["cwd"])
    time.use_zone(given["zone"])
    process.begin(given["pid"])
    natives.begin(given["pid"])
    asyncio.begin()
    sys.stdin = sys.__stdin__ = open(0, encoding="utf-8", errors="surrogateescape", closefd=False)
    sys.stdout = sys.__stdout__ = open(1, "w", encoding="utf-8", errors="surrogateescape", closefd=False, buffering=1)
    sys.stderr = sys.__stderr__ = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False, buffering=1)
    return given


@from_outside
def load(request):
    """Runs the program; `request` is JSON text with source, path, args, env, cwd, zone, seed, assign, and whose it is. Answers with JSON text."""
    given = enter(request)
    sys.argv[:] = ["main.py", *given["args"]]
    sys.path[0] = given["cwd"]
    random.seed(given["seed"])
    about = {"facts": [], "unassigned": []}
    read = []
    host.guard_stack("reading")
    ending = _guarded(lambda: read.append(_read(given, about)), given["source"])
    host.guard_stack("running")
    if read:
        main = types.ModuleType("__main__")
        main.__dict__.update(__builtins__=builtins, __file__=given["path"], __cached__=None)
        if given["of"] == "instructor":
            main.__dict__.update(given=custom.given, __dryrun_answer__=custom.answer, __dryrun_database__=databases.made)
        sys.modules["__main__"] = _State.main = main
        _State.code = code = read.pop()
        if given["recorded"].get("timeline"):
            recorder.begin(code, given["schedule"] > 0)
        schedules.begin(given["schedule"], code)
        steps.begin(code, given["recorded"].get("steps"), main.__dict__)
        run = check.around(given["measured"], code, lambda: exec(code, main.__dict__))
        ending = _guarded(steps.around(run))
    return _stage(ending, about=about)


def _read(given, about):
    """The program as code. The host keeps it: the same one need not be read again."""
    # A mark of byte order is no part of a program that is a file.
    source = given["source"].removeprefix("\ufeff")
    linecache.cache[failures.PROGRAM] = (len(source), None, source.splitlines(keepends=True), failures.PROGRAM)
    if "code" in given:
        return marshal.loads(base64.b64decode(given["code"]))
    tree = _parse(source, failures.PROGRAM)
    # In another schedule the program has the same.
    about["facts"] = facts(tree) if given["schedule"] == 0 else []
    new_values = {name: values.decode(value) for name, value in given["assign"].items()}
    about["unassigned"] = assign.replace(tree, new_values)
    code = compile(tree, failures.PROGRAM, "exec", dont_inherit=True)
    if given["schedule"] == 0:
        host.ask("wasRead", code=base64.b64encode(marshal.dumps(code)).decode(), **about)
    return code


@from_outside
def call(request):
    """Evaluates one expression in the program's names; `request` is JSON text with expression, let, define, measured, env, cwd and zone."""
    with _sound_builtins():
        given = enter(request)
        beside = {name: values.decode(value) for name, value in given["let"].items()}
    steps.next_stage()
    schedules.next_stage()
    result = []

    def evaluate():
        code = compile(given["expression"], "<call>", "eval", dont_inherit=True)
        names = _State.main.__dict__ | beside | _defined(given["define"], beside)
        check.around(given["measured"], _State.code, lambda: result.append(eval(code, names)))()

    ending = _guarded(steps.around(evaluate))
    return _stage(ending, beside=beside | _shown(), result=result)


def _defined(source, beside):
    """The names that a world defines for its calls. They see the program's names, and Python's own builtins."""
    if _State.defined is None:
        before = _State.main.__dict__ | beside | {"__builtins__": dict(_own_builtins), "__name__": "given"}
        after = dict(before)
        exec(compile(source, "<call>", "exec", dont_inherit=True), after)
        _State.defined = after, [name for name in after if name not in before or after[name] is not before[name]]
    after, names = _State.defined
    return {name: after[name] for name in names}


def _shown():
    """Those of them that are no functions: what they hold can be looked at."""
    if _State.defined is None:
        return {}
    after, names = _State.defined
    return {name: after[name] for name in names if not callable(after[name])}


@from_outside
def end(request):
    """What Python does when a program is over: waits for threads, runs atexit, lets go of everything, so that open files are written out. `request` may name databases to look at then."""
    finish()
    given, _end = _read_json(request, 0)
    seen = {}
    if "databases" in given:
        with _sound_builtins():
            seen["tables"] = tables.seen(given["databases"])
    ended = values.plain({"ending": {"kind": "finished", "exitCode": 0}, "holds": {}} | seen)
    return ",".join([ended[:-1], *steps.told()]) + "}"


def finish():
    """Waits for threads, runs atexit, lets go of everything."""
    host.guard_stack("running")
    recorder.ends()
    with _sound_builtins():
        # Before the collection, which may close a file below the text that still waits above it, and after it.
        for step in (steps.around(_finish_threads), steps.around(_finish_atexit), _write_out, _let_go, _write_out):
            try:
                step()
            except BaseException:
                # The program has damaged what it needs, or its time is up.
                continue
    _flush()


def _let_go():
    _State.main = None
    sys.modules.pop("__main__", None)
    _collect()


def _write_out():
    """Flushes every file that is open."""
    for kind in _WRITERS:
        for stream in [thing for thing in _objects() if issubclass(type(thing), kind)]:
            try:
                kind.flush(stream)
            except Exception:
                # Closed, or its disk is full: as at the end of CPython, nobody is told.
                continue


def _guarded(action, source=None):
    """
    Runs what may do anything, and answers with an Ending as plain data; what Python would print goes to standard error.

    `source` is that of a program which is being read, not run.
    """
    ending = {"kind": "finished", "exitCode": 0}
    try:
        action()
    except BaseException as error:
        with _sound_builtins():
            ending = _ended_by(error, source)
            failures.let_go(error)
    _flush()
    return ending


def _ended_by(error, source):
    try:
        if issubclass(type(error), SystemExit):
            return {"kind": "finished", "exitCode": exit_code(error.code)}
        if _is_time_up(error):
            return {"kind": "stopped", "by": "time limit"}
        if source is not None:
            failures.add_place(error, source)
        printed = failures.shown(error)
        _tell(error, printed)
        return failures.as_raised(error, printed) if source is None else failures.as_unreadable(error, source, printed)
    except BaseException:
        # What the exception's class does when it is looked at, or the time is up just now.
        return failures.as_raised(error, "")


def _is_time_up(error):
    """Whether the time was up, also where the program then failed in what it does at its end."""
    seen = set()
    while error is not None and id(error) not in seen:
        if issubclass(type(error), TimeUp):
            return True
        seen.add(id(error))
        error = BaseException.__dict__["__context__"].__get__(error)
    return False


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


def exit_code(code):
    """What a process ends with whose program raised SystemExit with this code."""
    if code is None:
        return 0
    if issubclass(type(code), int):
        return int.__and__(code, 0xFF) if int(code) in _C_LONG else 0xFF
    _print_error(failures.message_of(code) + "\n")
    return 1


def _tell(error, printed):
    """Prints a traceback, by the program's own hook if it has one."""
    hook = getattr(sys, "excepthook", None)
    if hook is _default_hook:
        _print_error(printed)
        return
    try:
        hook(type(error), error, error.__traceback__)
    except Exception as trouble:
        _print_error("Error in sys.excepthook:\n" + failures.shown(trouble) + "\nOriginal exception was:\n" + printed)


def _print_error(text):
    _flush()
    try:
        sys.stderr.write(text)
    except Exception:
        # The program closed or replaced its standard error: the descriptor may still be there.
        try:
            _write(2, text.encode("utf-8", "backslashreplace"))
        except OSError:
            return


def _flush():
    for name in ("stdout", "stderr", "__stdout__", "__stderr__"):
        try:
            getattr(sys, name).flush()
        except BaseException:
            # Closed by the program, or not a stream any more: nothing is left to flush. Or the time is up just now.
            continue


def _stage(ending, about=None, beside=None, result=()):
    with _sound_builtins():
        try:
            return _told(ending, about, beside, result)
        except BaseException:
            # The time is up just now, or there is no memory left: how it ended is worth more than what it held.
            ended = values.plain({"ending": ending, "holds": {}})
            return ",".join([ended[:-1], *steps.told_in_spite()]) + "}"


def _told(ending, about, beside, result):
    names = dict(_State.main.__dict__ if _State.main else {}) | (beside or {})
    parts = ['"ending":' + values.plain(ending), '"holds":' + values.names(names)]
    if about is not None:
        parts.append('"facts":' + values.plain(about["facts"]))
        parts.append('"unassigned":' + values.plain(about["unassigned"]))
    if result:
        parts.append('"returned":' + values.encode(result[0]))
    figures = charts.figures()
    if figures is not None:
        parts.append('"figures":' + figures)
    parts += check.told()
    parts += schedules.told()
    parts += steps.told()
    parts += watch.told(about is not None)
    return "{" + ",".join(parts) + "}"
