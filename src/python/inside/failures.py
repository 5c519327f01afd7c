"""Exceptions of a learner's program: which line they belong to, and the traceback with the learner's own lines only."""
__builtins__ = vars(__import__("builtins")).copy()

import linecache
import sys
import traceback
from _colorize import can_colorize as _can_colorize

from .values import class_name, short_repr

PROGRAM = "main.py"
MOST_MESSAGE = 20_000
_OWN = __file__.removesuffix("failures.py")
_SHOWN_FRAMES = 20

_format = traceback.TracebackException.format
_Summary = traceback.TracebackException
_trace_of = BaseException.__dict__["__traceback__"].__get__
_forget_trace = BaseException.__dict__["__traceback__"].__set__


def is_learners(filename):
    """Whether a file is the program or a module beside it, rather than the standard library, a package or Dryrun."""
    return not filename.startswith(("/lib/", "<frozen", "<exec>", "<call>"))


def line_of(error):
    """The last line of the program itself that an exception passed through; None where it never did."""
    line = None
    trace = _trace_of(error)
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


def leave_out_caller(error):
    """Takes the frame that catches an exception, one of ours between two of a library, out of its traceback; a bare `raise` does not put it back."""
    _forget_trace(error, _trace_of(error).tb_next)


def shown(error):
    """The traceback as Python prints it, without the lines that are not the learner's."""
    try:
        summary = _Summary(type(error), error, _trace_of(error))
        _only_learners(summary)
        return "".join(_format(summary, colorize=False))
    except Exception:
        # The program has damaged what tracebacks are made with.
        return _plain(error)


def without_own(error):
    """The traceback as Python prints it, without the lines that are Dryrun's."""
    summary = _Summary(type(error), error, _trace_of(error))
    _keep_frames(summary, lambda filename: not filename.startswith(_OWN))
    return "".join(_format(summary, colorize=_can_colorize(file=sys.stderr)))


def _only_learners(summary):
    _keep_frames(summary, is_learners)


def _keep_frames(summary, is_kept):
    waiting = [summary]
    seen = set()
    while waiting:
        part = waiting.pop()
        if part is None or id(part) in seen:
            continue
        seen.add(id(part))
        if part.stack is not None:
            part.stack[:] = [frame for frame in part.stack if is_kept(frame.filename)]
            if not part.stack and issubclass(part.exc_type, SyntaxError):
                part.stack = None
        waiting += [part.__cause__, part.__context__, *(part.exceptions or ())]


def _plain(error):
    """The same without the standard library: the last frames, and the exception."""
    rows = []
    trace = _trace_of(error)
    while trace is not None:
        code = trace.tb_frame.f_code
        if is_learners(code.co_filename):
            rows.append('  File "' + code.co_filename + '", line ' + str(trace.tb_lineno) + ", in " + code.co_name + "\n")
        trace = trace.tb_next
    head = "Traceback (most recent call last):\n" if rows else ""
    message = message_of(error)
    return head + "".join(rows[-_SHOWN_FRAMES:]) + class_name(type(error)) + (": " + message if message else "") + "\n"


def ignored(what):
    """What Python prints of an exception that nobody can catch, as sys.unraisablehook is given it."""
    said = what.err_msg or "Exception ignored in"
    about = "" if what.object is None else " " + short_repr(what.object)
    return said + ":" + about + "\n" + shown(what.exc_value)


def let_go(error):
    """Takes a long traceback apart from its end: left to itself, each of its frames would be freed inside the one before."""
    traces = []
    trace = _trace_of(error)
    while trace is not None:
        traces.append((trace, trace.tb_frame))
        trace = trace.tb_next
    _forget_trace(error, None)
    while traces:
        traces.pop()[0].tb_next = None


def message_of(error):
    """What str gives for the exception, bounded; its class's name where str itself fails."""
    try:
        return str.__str__(str(error))[:MOST_MESSAGE]
    except BaseException:
        return "<" + class_name(type(error)) + " without a message>"


def as_raised(error, printed):
    """The exception as an Ending of kind `raised`."""
    cls = type(error)
    bases = [class_name(base) for base in type.__dict__["__mro__"].__get__(cls)[1:-1]]
    data = {"kind": "raised", "type": class_name(cls), "bases": bases, "message": message_of(error), "traceback": printed}
    line = line_of(error)
    return data if line is None else data | {"line": line}


def as_unreadable(error, source, printed):
    """What kept Python from reading the program, as an Ending of kind `unreadable`."""
    message = message_of(error)
    line, column = _place_of(error, source)
    if isinstance(error, SyntaxError):
        message = str(error.msg)
    return {
        "kind": "unreadable",
        "type": class_name(type(error)),
        "message": message,
        "line": line,
        "column": column,
        "traceback": printed,
    }


def _place_of(error, source):
    if isinstance(error, SyntaxError) and error.lineno:
        return error.lineno, error.offset or 1
    at = error.start if isinstance(error, UnicodeError) else source.find("\0")
    before = source[: max(at, 0)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def add_place(error, source):
    """Gives a failed reading the place that Python prints when the program is a file: some of its errors come without."""
    if not isinstance(error, SyntaxError):
        return
    error.filename = PROGRAM
    error.lineno, error.offset = _place_of(error, source)
    if error.text is None:
        error.text = linecache.getline(PROGRAM, error.lineno) or None
