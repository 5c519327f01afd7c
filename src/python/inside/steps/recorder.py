"""
Records what a program's own lines did, step by step: a line that is about to run, what a function gives back, an exception that passes.

The program runs as it would without: what happens here does not count as its work (host.unseen), holds none of its objects, and runs none of its code.
The form of what is told is that of `PythonSteps` in src/python/steps/step-notes.ts.
"""
__builtins__ = vars(__import__("builtins")).copy()

import _thread
import importlib.machinery
import sys
import types

from .. import failures, host, values
from .describe import describe
from .found import CODES, Found, State
from .known_again import line_at
from .names import look
from .stacks import leave, pause, stack_of, text_number

_monitoring = sys.monitoring
_EVENTS = _monitoring.events
_frame = sys._getframe
_ident = _thread.get_ident
_NAME = "steps"
_exception = sys.exception
_trace_of = BaseException.__dict__["__traceback__"].__get__
_own_code = importlib.machinery.SourceFileLoader.get_code

MOST_CHANGES = 400_000
# So many of the innermost lines that an exception came through are steps.
MOST_PASSED = 50
# After so many lines nobody counts any more.
MOST_COUNTED = 3_000_000
LINE, RETURN, YIELD, RAISE = 0, 1, 2, 3
# For host.unseen; it ends with the number of steps that were kept.
_BEGIN, _ANEW = None, -1
_COROUTINE = 0x80 | 0x200

_ALL_LOCAL = _EVENTS.LINE | _EVENTS.JUMP | _EVENTS.PY_RETURN | _EVENTS.PY_YIELD
_COUNTED = _EVENTS.LINE | _EVENTS.JUMP


def begin(code, asked, names):
    """From now on the program, which is this code and has these names, is recorded: `most` steps, from the one numbered `first`."""
    if asked is None:
        return
    State.first, State.most, State.names = asked["first"], asked["most"], names
    State.tool = next(number for number in (3, 4, 1, 0) if _monitoring.get_tool(number) is None)
    _monitoring.use_tool_id(State.tool, _NAME)
    for event, action in (
        (_EVENTS.LINE, _line),
        (_EVENTS.JUMP, _jump),
        (_EVENTS.PY_RETURN, _return),
        (_EVENTS.PY_YIELD, _yield),
    ):
        _monitoring.register_callback(State.tool, event, action)
    importlib.machinery.SourceFileLoader.get_code = _get_code
    _learn(code)
    if State.first == 0:
        _open()


def around(action):
    """The action, whose steps are recorded. It is the same where nothing is recorded, so that nothing is otherwise."""

    def recorded():
        State.is_on = True
        host.unseen(_ANEW)
        try:
            action()
        except BaseException as error:
            passes(error)
            raise
        finally:
            State.is_on = False

    return recorded


def passes(error):
    """Nobody in the program has caught this."""
    if State.tool is None or not State.is_on:
        return
    host.unseen(_BEGIN)
    kept = 0
    try:
        kept = _passed(error)
    except Exception:
        return
    finally:
        host.unseen(kept)


def next_stage():
    """The calls of a program are stages of their own."""
    if State.tool is None:
        return
    State.found = Found()
    if State.first == 0:
        _open()


def told():
    """What was recorded in this stage so far, as a part of it in JSON text; nothing where that was told already."""
    found = State.found
    if State.tool is None or found.told == found.seen:
        return []
    found.told = found.seen
    # A program whose time is up is interrupted again and again, and what it did is still to be told.
    host.unseen(_BEGIN)
    try:
        found.text = ['"pythonSteps":{' + ",".join(_parts(found)) + "}"]
    finally:
        host.unseen(0)
    return found.text


def told_in_spite():
    """The same where the program is interrupted in the middle of what it tells: that is not begun anew."""
    try:
        told()
    except BaseException:
        # The text is there, where it came so far.
        return State.found.text
    return State.found.text


def _parts(found):
    columns = (
        ("kinds", found.kinds),
        ("lines", found.lines),
        ("stacks", found.stacks_of),
        ("changeSteps", found.change_steps),
        ("changeActivations", found.change_activations),
        ("changeNames", found.change_names),
        ("changeTexts", found.change_texts),
        ("valueSteps", found.value_steps),
        ("valueTexts", found.value_texts),
    )
    parts = ['"' + name + '":[' + ",".join(map(int.__repr__, column)) + "]" for name, column in columns]
    parts += ['"' + name + '":' + values.plain(rows) for name, rows in (("texts", found.texts), ("names", found.names))]
    parts += ['"' + name + '":' + values.plain(rows) for name, rows in (("files", found.files), ("threads", found.threads))]
    parts += ['"activations":' + values.plain(found.activations), '"links":' + values.plain(found.stacks)]
    parts += ['"first":' + str(State.first), '"seen":' + str(found.seen), '"cut":' + values.plain(found.cut)]
    return parts


def _get_code(loader, name):
    code = _own_code(loader, name)
    host.unseen(_BEGIN)
    if code is not None and failures.is_learners(code.co_filename):
        _learn(code)
    host.unseen(0)
    return code


def _learn(code):
    """Watches this code, and all that is defined in it."""
    CODES[code] = True
    _monitoring.set_local_events(State.tool, code, _ALL_LOCAL if _is_open() else _COUNTED)
    for part in code.co_consts:
        if isinstance(part, types.CodeType):
            _learn(part)


def _is_open():
    return State.first <= State.found.seen < State.first + State.most and State.found.cut is None


def _open():
    for code in CODES:
        _monitoring.set_local_events(State.tool, code, _ALL_LOCAL)


def _close(why):
    """No more is kept; the steps that follow are counted."""
    State.found.cut = State.found.cut or why
    State.found.open, State.found.inside = {}, {}
    for code in CODES:
        _monitoring.set_local_events(State.tool, code, _COUNTED)


# Each of these begins and ends in the same way, in itself: a call more would count as work of the program (src/python/steps/unseen.ts).


def _line(_code, line):
    unseen = host.unseen
    unseen(_BEGIN)
    kept = 0
    try:
        kept = _step(LINE, _frame(1), line)
    except Exception:
        return None
    finally:
        unseen(kept)
    return None


def _jump(code, start, end):
    """A turn of a loop that stands in one line is a step of its own."""
    unseen = host.unseen
    unseen(_BEGIN)
    kept = 0
    try:
        line = None if end >= start else line_at(code, start)
        if line is None or line != line_at(code, end):
            return _monitoring.DISABLE
        kept = _step(LINE, _frame(1), line)
    except Exception:
        return None
    finally:
        unseen(kept)
    return None


def _return(code, _offset, value):
    unseen = host.unseen
    unseen(_BEGIN)
    kept = 0
    try:
        frame = _frame(1)
        kept = _step(RETURN, frame, frame.f_lineno, value, code.co_name != "<module>")
        leave(id(frame))
    except Exception:
        return None
    finally:
        unseen(kept)
    return None


def _yield(code, _offset, value):
    unseen = host.unseen
    unseen(_BEGIN)
    kept = 0
    try:
        frame = _frame(1)
        if not code.co_flags & _COROUTINE:
            kept = _step(YIELD, frame, frame.f_lineno, value, True)
        pause(id(frame))
    except Exception:
        return None
    finally:
        unseen(kept)
    return None


def _step(kind, frame, line, value=None, has_value=False):
    """Keeps a step, or only counts it; answers with how many were kept."""
    if not State.is_on:
        return 0
    kept = 0
    error = _exception()
    thread = _ident()
    if error is None:
        State.found.handled.pop(thread, None)
    elif State.found.handled.get(thread) != id(error):
        State.found.handled[thread] = id(error)
        kept = _passed(error)
    return kept + _keep(kind, frame, line, value, has_value)


def _passed(error):
    """
    An exception has come through lines of the program: each is a step.

    The events that would tell of it are those of all code, and with them the interpreter counts its work otherwise.
    """
    if type(error).__name__ == "TimeUp":
        return 0
    places = []
    trace = _trace_of(error)
    while trace is not None:
        if trace.tb_frame.f_code in CODES:
            places.append((trace.tb_frame, trace.tb_lineno))
        trace = trace.tb_next
    kept = 0
    for frame, line in places[-1 : -MOST_PASSED - 1 : -1]:
        kept += _keep(RAISE, frame, line, error, True)
    return kept


def _keep(kind, frame, line, value, has_value):
    found = State.found
    number = found.seen
    found.seen = number + 1
    if number < State.first or found.cut is not None:
        _count(number + 1)
        return 0
    step = len(found.kinds)
    if step >= State.most:
        _close("steps")
        return 0
    if found.text_room < 0 or len(found.change_steps) > MOST_CHANGES:
        _close("memory")
        return 0
    stack = stack_of(frame)
    activation = found.open[id(frame)]
    text = None
    try:
        look(step, activation, frame)
        if has_value:
            text = text_number(describe(value))
    except Exception:
        # The last of the stack: where it was is told all the same.
        text = None
    if text is not None:
        found.value_steps.append(step)
        found.value_texts.append(text)
    found.kinds.append(kind)
    found.lines.append(line or 0)
    found.stacks_of.append(stack)
    return 1


def _count(seen):
    if seen == State.first:
        _open()
    elif seen > MOST_COUNTED:
        for code in CODES:
            _monitoring.set_local_events(State.tool, code, 0)
