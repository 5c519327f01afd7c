"""python3 as a process that another one started: reads its command line as CPython's own main does, runs what it says, and ends with an exit code."""
__builtins__ = vars(__import__("builtins")).copy()

import builtins
import linecache
import os
import random
import runpy
import sys
import types

from . import failures, host, program, prompt, signal

_VERSION = "Python 3.14.2"
_INTERRUPTED = "interrupted"
_FLAGS = "bBdEiIOPqRsSuvx"


@program.from_outside
def run(request):
    """`request` is JSON text with argv, env, cwd, zone, pid and seed. Answers with the exit code."""
    given = program.enter(request)
    signal.begin(given["ignores"])
    arguments = given["argv"][1:]
    flags = ""
    while arguments and arguments[0].startswith("-") and arguments[0] != "-":
        option = arguments[0]
        if option in ("-V", "--version"):
            return _say(_VERSION)
        if option == "--":
            arguments = arguments[1:]
            break
        if option.startswith("--"):
            return _wrong(f"unknown option {option}")
        letters = option[1:]
        while letters and letters[0] in _FLAGS:
            flags += letters[0]
            letters = letters[1:]
        if letters and letters[0] in "cm":
            value = letters[1:] or (arguments[1] if len(arguments) > 1 else None)
            if value is None:
                return _wrong(f"Argument expected for the -{letters[0]} option")
            rest = arguments[1 if letters[1:] else 2 :]
            return _started(given, flags, letters[0], value, rest)
        if letters and letters[0] in "WX":
            arguments = arguments[1 if letters[1:] else 2 :]
            continue
        if letters:
            return _wrong(f"Unknown option: -{letters[0]}")
        arguments = arguments[1:]
    if not arguments or arguments[0] == "-":
        kind = "prompt" if os.isatty(0) or "i" in flags else "stdin"
        return _started(given, flags, kind, None, arguments[1:])
    return _started(given, flags, "file", arguments[0], arguments[1:])


def _say(text):
    print(text, flush=True)
    return 0


def _wrong(text):
    print(f"{text}\nusage: python3 [option] ... [-c cmd | -m mod | file | -] [arg] ...\nTry `python3 -h' for more information.", file=sys.stderr, flush=True)
    return 2


def _started(given, flags, kind, what, rest):
    random.seed(given["seed"])
    if "u" in flags:
        sys.stdout.reconfigure(write_through=True)
    elif not given["atTerminal"]:
        sys.stdout = sys.__stdout__ = open(1, "w", encoding="utf-8", errors="surrogateescape", closefd=False)
    main = types.ModuleType("__main__")
    names = main.__dict__
    names.update(__builtins__=builtins, __cached__=None)
    sys.modules["__main__"] = main
    try:
        action = _action(kind, what, rest, main, flags)
    except OSError as error:
        print(f"python3: can't open file {os.path.abspath(what)!r}: [Errno {error.errno}] {error.strerror}", file=sys.stderr, flush=True)
        return 2
    code = _ended(action, "i" in flags)
    if "i" in flags and kind != "prompt":
        code = _ended(lambda: prompt.interact(names, is_quiet=True))
    main = names = action = None
    try:
        program.finish()
    except KeyboardInterrupt:
        # It came when the program was over already.
        code = _INTERRUPTED
    if code == _INTERRUPTED:
        # As Python itself: who waits for it shall see that a signal ended it.
        host.ask("end", signal="INT")
        host.leave(0)
    return code


def _action(kind, what, rest, main, flags):
    if kind == "prompt":
        sys.argv[:] = [""]
        sys.path[0] = ""
        return lambda: prompt.interact(main.__dict__, "q" in flags)
    if kind == "m":
        sys.argv[:] = ["-m", *rest]
        sys.path[0] = os.getcwd()
        return lambda: runpy._run_module_as_main(what)
    if kind == "file":
        with open(what, "rb") as file:
            source = file.read()
        sys.argv[:] = [what, *rest]
        sys.path[0] = os.path.dirname(os.path.abspath(what))
        main.__file__ = os.path.abspath(what)
        name = what
    else:
        source = what if kind == "c" else sys.stdin.buffer.read()
        sys.argv[:] = ["-c" if kind == "c" else "-", *rest]
        sys.path[0] = ""
        name = "<string>" if kind == "c" else "<stdin>"
        text = source if isinstance(source, str) else source.decode("utf-8", "replace")
        linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)
    return lambda: exec(compile(source, name, "exec", dont_inherit=True), main.__dict__)


def _ended(action, stays=False):
    """The exit code; a traceback is printed without the frames of this module. Where Python `stays`, leaving is an exception like others."""
    try:
        action()
    except SystemExit as leaving:
        if stays:
            sys.stderr.write(failures.without_own(leaving))
        return program.exit_code(None if stays else leaving.code)
    except BaseException as error:
        trace = error.__traceback__
        while trace is not None and trace.tb_frame.f_globals.get("__name__", "").startswith(__package__):
            trace = trace.tb_next
        sys.excepthook(type(error), error, trace)
        return _INTERRUPTED if isinstance(error, KeyboardInterrupt) else 1
    return 0
