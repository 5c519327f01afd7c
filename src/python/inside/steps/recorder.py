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
from ..threads import schedules
from .describe import ATOMS, describe
from .known_again import NO_PRINT, is_left_out, line_at, print_of

_monitoring = sys.monitoring
_EVENTS = _monitoring.events
_frame = sys._getframe
_ident = _thread.get_ident
_NAME = "steps"
_FUNCTION = types.FunctionType
# Types whose description does not change as long as it is the same object.
_SURE = frozenset((_FUNCTION, type, types.BuiltinFunctionType, types.MethodType))
_PROXY = type((lambda: sys._getframe().f_locals)())
_exception = sys.exception
_trace_of = BaseException.__dict__["__traceback__"].__get__
_own_code = importlib.machinery.SourceFileLoader.get_code

MOST_TEXTS = 6_000_000
MOST_CHANGES = 400_000
# So many of the innermost lines that an exception came through are steps.
MOST_PASSED = 50
# After so many lines nobody counts any more.
MOST_COUNTED = 3_000_000
LINE, RETURN, YIELD, RAISE = 0, 1, 2, 3
# For host.unseen; it ends with the number of steps that were kept.
_BEGIN, _ANEW = None, -1
_COROUTINE = 0x80 | 0x200
_NEVER = -1

_ALL_LOCAL = _EVENTS.LINE | _EVENTS.JUMP | _EVENTS.PY_RETURN | _EVENTS.PY_YIELD
_COUNTED = _EVENTS.LINE | _EVENTS.JUMP


class _Activation:
    """One call of a function, as long as it lasts, or the run of a module."""

    __slots__ = ("number", "known", "code")

    def __init__(self, number, code):
        self.number = number
        self.code = code
        # Name → what it was: the number of its text, what it is known again by, its class.
        self.known = {}


class _State:
    tool = None
    first = 0
    most = 0
    names = None
    # While the program's own code runs; what is looked at of it afterwards is no step.
    is_on = False


class _Found:
    """What was recorded so far."""

    def __init__(self):
        self.seen = 0
        self.cut = None
        self.told = -1
        self.kinds, self.lines, self.stacks_of = [], [], []
        self.texts, self.text_numbers, self.text_room = [], {}, MOST_TEXTS
        self.names, self.name_numbers = [], {}
        self.files, self.file_numbers = [], {}
        self.threads, self.thread_numbers = [], {}
        self.activations, self.stacks, self.stack_numbers = [], [], {}
        self.change_steps, self.change_activations, self.change_names, self.change_texts = [], [], [], []
        self.value_steps, self.value_texts = [], []
        # Number of a frame → its activation; thread → the frames and stacks that it is in, innermost last.
        self.open = {}
        self.inside = {}
        self.module = None
        # Thread → number of the exception that it handles.
        self.handled = {}


_found = _Found()
_codes = {}


def begin(code, asked, names):
    """From now on the program, which is this code and has these names, is recorded: `most` steps, from the one numbered `first`."""
    if asked is None:
        return
    _State.first, _State.most, _State.names = asked["first"], asked["most"], names
    _State.tool = next(number for number in (3, 4, 1, 0) if _monitoring.get_tool(number) is None)
    _monitoring.use_tool_id(_State.tool, _NAME)
    for event, action in (
        (_EVENTS.LINE, _line),
        (_EVENTS.JUMP, _jump),
        (_EVENTS.PY_RETURN, _return),
        (_EVENTS.PY_YIELD, _yield),
    ):
        _monitoring.register_callback(_State.tool, event, action)
    importlib.machinery.SourceFileLoader.get_code = _get_code
    _learn(code)
    if _State.first == 0:
        _open()


def around(action):
    """The action, whose steps are recorded. It is the same where nothing is recorded, so that nothing is otherwise."""

    def recorded():
        _State.is_on = True
        host.unseen(_ANEW)
        try:
            action()
        except BaseException as error:
            passes(error)
            raise
        finally:
            _State.is_on = False

    return recorded


def passes(error):
    """Nobody in the program has caught this."""
    if _State.tool is None or not _State.is_on:
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
    global _found
    if _State.tool is None:
        return
    _found = _Found()
    if _State.first == 0:
        _open()


def told():
    """What was recorded in this stage so far, as a part of it in JSON text; nothing where that was told already."""
    found = _found
    if _State.tool is None or found.told == found.seen:
        return []
    found.told = found.seen
    # A program whose time is up is interrupted again and again, and what it did is still to be told.
    host.unseen(_BEGIN)
    try:
        return ['"pythonSteps":{' + ",".join(_parts(found)) + "}"]
    finally:
        host.unseen(0)


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
    parts += ['"first":' + str(_State.first), '"seen":' + str(found.seen), '"cut":' + values.plain(found.cut)]
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
    _codes[code] = True
    _monitoring.set_local_events(_State.tool, code, _ALL_LOCAL if _is_open() else _COUNTED)
    for part in code.co_consts:
        if isinstance(part, types.CodeType):
            _learn(part)


def _is_open():
    return _State.first <= _found.seen < _State.first + _State.most and _found.cut is None


def _open():
    for code in _codes:
        _monitoring.set_local_events(_State.tool, code, _ALL_LOCAL)


def _close(why):
    """No more is kept; the steps that follow are counted."""
    _found.cut = _found.cut or why
    _found.open, _found.inside = {}, {}
    for code in _codes:
        _monitoring.set_local_events(_State.tool, code, _COUNTED)


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
        _leave(id(frame))
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
        _pause(id(frame))
    except Exception:
        return None
    finally:
        unseen(kept)
    return None


def _step(kind, frame, line, value=None, has_value=False):
    """Keeps a step, or only counts it; answers with how many were kept."""
    if not _State.is_on:
        return 0
    kept = 0
    error = _exception()
    thread = _ident()
    if error is None:
        _found.handled.pop(thread, None)
    elif _found.handled.get(thread) != id(error):
        _found.handled[thread] = id(error)
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
        if trace.tb_frame.f_code in _codes:
            places.append((trace.tb_frame, trace.tb_lineno))
        trace = trace.tb_next
    kept = 0
    for frame, line in places[-1 : -MOST_PASSED - 1 : -1]:
        kept += _keep(RAISE, frame, line, error, True)
    return kept


def _keep(kind, frame, line, value, has_value):
    found = _found
    number = found.seen
    found.seen = number + 1
    if number < _State.first or found.cut is not None:
        _count(number + 1)
        return 0
    step = len(found.kinds)
    if step >= _State.most:
        _close("steps")
        return 0
    if found.text_room < 0 or len(found.change_steps) > MOST_CHANGES:
        _close("memory")
        return 0
    stack = _stack_of(frame)
    activation = found.open[id(frame)]
    text = None
    try:
        _look(step, activation, frame)
        if has_value:
            text = _text_number(describe(value))
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


def _look(step, activation, frame):
    names = frame.f_locals
    if activation is not _found.module:
        _observe(step, activation, names)
        _observe_module(step, frame.f_code)
    elif names is _State.names:
        _observe(step, activation, names)
    else:
        # Inside of a comprehension its own names are there as well.
        _observe(step, activation, {**_State.names, **names})


def _count(seen):
    if seen == _State.first:
        _open()
    elif seen > MOST_COUNTED:
        for code in _codes:
            _monitoring.set_local_events(_State.tool, code, 0)


def _observe_module(step, code):
    """The names of the program itself that a function speaks of. What it changes of others is seen when it is left."""
    if _found.module is None:
        _found.module = _activation("<module>", failures.PROGRAM, None)
        _observe(step, _found.module, _State.names)
        return
    names = _State.names
    known = _found.module.known
    spoken = {name: names[name] for name in code.co_names if name in names and type(name) is str}
    gone = [name for name in code.co_names if name in known and name not in names]
    if spoken:
        _observe(step, _found.module, spoken, False)
    for name in gone:
        del known[name]
        _changed(step, _found.module, name, _NEVER)


def _stack_of(frame):
    """The number of the stack that the thread is in, whose innermost frame is this one."""
    found = _found
    thread = _ident()
    inside = found.inside.get(thread)
    if inside is None:
        inside = found.inside[thread] = []
    number = id(frame)
    if not frame.f_trace_opcodes:
        # A new frame, which can have the number of one that was left by an exception.
        found.open.pop(number, None)
        if inside and inside[-1][0] == number:
            inside.pop()
    elif inside and inside[-1][0] == number and number in found.open:
        return inside[-1][1]
    if _follows(inside, frame.f_back):
        _enter(inside, frame)
        return inside[-1][1]
    chain = []
    known = {held: index for index, (held, _stack) in enumerate(inside)} if inside else {}
    while frame is not None:
        held = id(frame)
        if held in known and held in found.open:
            del inside[known[held] + 1 :]
            break
        if frame.f_code in _codes:
            chain.append(frame)
        frame = frame.f_back
    else:
        inside.clear()
    for outer in reversed(chain):
        _enter(inside, outer)
    return inside[-1][1]


def _follows(inside, frame):
    """Whether the innermost frame of the program from this one on is where the thread was last."""
    while frame is not None and frame.f_code not in _codes:
        frame = frame.f_back
    if frame is None or not inside:
        return frame is None and not inside
    return inside[-1][0] == id(frame) and id(frame) in _found.open


def _enter(inside, frame):
    found = _found
    number = id(frame)
    code = frame.f_code
    activation = found.open.get(number)
    if activation is None or activation.code is not code:
        if code.co_name == "<module>" and frame.f_globals is _State.names:
            activation = found.module or _activation("<module>", code.co_filename, code)
            activation.code = code
            found.module = activation
        else:
            activation = _activation(code.co_qualname, code.co_filename, code)
        found.open[number] = activation
    # A frame is known again by this: it means something only where a program traces itself.
    frame.f_trace_opcodes = True
    link = activation.number, inside[-1][1] if inside else _NEVER
    stack = found.stack_numbers.get(link)
    if stack is None:
        stack = found.stack_numbers[link] = len(found.stacks)
        found.stacks.append([*link])
    inside.append((number, stack))


def _activation(name, file, code):
    found = _found
    ident = _ident()
    thread = schedules.name_of(ident)
    numbers = [
        _number(found.files, found.file_numbers, file),
        _number(found.threads, found.thread_numbers, thread, ident),
    ]
    found.activations.append([_text_number(name), *numbers])
    return _Activation(len(found.activations) - 1, code)


def _number(rows, numbers, text, key=None):
    number = numbers.get((text, key))
    if number is None:
        number = numbers[text, key] = len(rows)
        rows.append(text)
    return number


def _leave(number):
    """The frame of this number is over."""
    _pause(number)
    _found.open.pop(number, None)


def _pause(number):
    inside = _found.inside.get(_ident())
    if inside and inside[-1][0] == number:
        inside.pop()


def _text_number(text):
    number = _found.text_numbers.get(text)
    if number is None:
        number = _found.text_numbers[text] = len(_found.texts)
        _found.texts.append(text)
        _found.text_room -= len(text) + 16
    return number


def _observe(step, activation, names, is_whole=True):
    """Notes which of these names stand for something else than when they were looked at last."""
    known = activation.known
    cls = type(names)
    if cls is not dict and cls is not _PROXY:
        # The body of a class whose metaclass has a mapping of its own.
        if not issubclass(cls, dict):
            return
        names = dict(dict.items(names))
    count = 0
    for name, value in names.items():
        old = known.get(name)
        cls = type(value)
        if old is None:
            if type(name) is not str or is_left_out(name, value, cls):
                continue
        elif cls in ATOMS:
            if old[1] is value:
                count += 1
                continue
        elif cls in _SURE:
            if old[1] == id(value):
                count += 1
                continue
        count += 1
        kept = value if cls in ATOMS else id(value) if cls in _SURE else print_of(value, cls)
        if old is not None and old[2] is cls and kept is not NO_PRINT and kept == old[1]:
            continue
        text = _text_number(describe(value))
        known[name] = text, kept, cls
        # A long text or row can have changed where its description does not show it.
        if old is None or old[0] != text or (kept is not NO_PRINT and old[1] is not NO_PRINT):
            _changed(step, activation, name, text)
    if is_whole and count != len(known):
        left = dict(names.items())
        for name in [name for name in known if name not in left]:
            del known[name]
            _changed(step, activation, name, _NEVER)


def _changed(step, activation, name, text):
    found = _found
    found.change_steps.append(step)
    found.change_activations.append(activation.number)
    found.change_names.append(_number(found.names, found.name_numbers, name))
    found.change_texts.append(text)
