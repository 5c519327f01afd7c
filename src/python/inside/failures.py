"""Exceptions of a learner's program: which line they belong to, and the traceback with the learner's own lines only."""
__builtins__ = vars(__import__("builtins")).copy()

import traceback

from .values import class_name

PROGRAM = "main.py"
MOST_MESSAGE = 20_000

_format = traceback.TracebackException.format
_Summary = traceback.TracebackException


def is_learners(filename):
    """Whether a file is the program or a module beside it, rather than the standard library, a package or Dryrun."""
    return not filename.startswith(("/lib/", "<frozen", "<exec>", "<call>"))


def line_of(trace):
    """The last line of the program itself that a traceback passes through; None where it never does."""
    line = None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == PROGRAM:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def line_now(frame):
    """The line that the program itself is in, seen from a frame somewhere below it."""
    while frame is not None:
        if frame.f_code.co_filename == PROGRAM:
            return frame.f_lineno
        frame = frame.f_back
    return None


def shown(error):
    """The traceback as Python prints it, without the lines that are not the learner's."""
    # Lines are looked up when they are shown: those of the library may not have arrived yet, and are not shown.
    summary = _Summary.from_exception(error, lookup_lines=False)
    _only_learners(summary, set())
    return "".join(_format(summary, colorize=False))


def _only_learners(summary, seen):
    if summary is None or id(summary) in seen:
        return
    seen.add(id(summary))
    if summary.stack is not None:
        summary.stack[:] = [frame for frame in summary.stack if is_learners(frame.filename)]
        if not summary.stack and issubclass(summary.exc_type, SyntaxError):
            summary.stack = None
    _only_learners(summary.__cause__, seen)
    _only_learners(summary.__context__, seen)
    for inner in summary.exceptions or ():
        _only_learners(inner, seen)


def message_of(error):
    """What str gives for the exception, bounded; its class's name where str itself fails."""
    try:
        return str.__str__(str(error))[:MOST_MESSAGE]
    except Exception:
        return "<" + class_name(type(error)) + " without a message>"


def as_data(error, printed):
    """The exception as an Ending of kind `raised` or `unreadable`."""
    cls = type(error)
    data = {"type": class_name(cls), "message": message_of(error), "traceback": printed}
    line = line_of(error.__traceback__)
    if line is None and isinstance(error, SyntaxError) and error.filename == PROGRAM:
        return data | {"kind": "unreadable", "message": str(error.msg), "line": error.lineno or 1, "column": error.offset or 1}
    bases = [class_name(base) for base in cls.__mro__[1:-1]]
    return data | {"kind": "raised", "bases": bases} | ({} if line is None else {"line": line})
