"""
Runs a program's threads in another order: they are also left between two bytecodes of the program's own code, where a number says. Only those
before which it can matter count: what reads or writes something that other threads may see (as in dynamic partial-order reduction).

Schedule 0 is the plain one, in which a thread goes on until it waits. Others leave a thread a few times at first, as most mistakes need no more
(Musuvathi and Qadeer, CHESS, 2008), and then again and again. Equal numbers give equal runs.
"""
__builtins__ = vars(__import__("builtins")).copy()

import _thread
import opcode
import random
import sys
import threading
import types

from .. import host, values
from ..timeline import recorder

_NAME = "schedule"
# How much weight of bytecodes a thread goes on for, about, before it is left.
_GAPS = (3, 6, 9, 14, 20, 30)
# Most mistakes are in what was read too early for what is written now.
_WEIGHTS = {
    8: ("STORE_GLOBAL", "STORE_ATTR", "STORE_SUBSCR", "STORE_DEREF", "DELETE_GLOBAL", "DELETE_ATTR", "DELETE_SUBSCR", "STORE_SLICE"),
    1: (
        *("LOAD_GLOBAL", "LOAD_ATTR", "LOAD_DEREF", "LOAD_SPECIAL", "STORE_NAME", "BINARY_OP", "BINARY_SLICE", "CONTAINS_OP", "FOR_ITER"),
        *("CALL", "CALL_KW", "CALL_FUNCTION_EX", "SEND", "YIELD_VALUE", "RETURN_VALUE"),
    ),
}
_WEIGHT_OF = {opcode.opmap[name]: weight for weight, names in _WEIGHTS.items() for name in names}
_FURTHER = opcode.opmap["EXTENDED_ARG"]
# A thread is left so often before its first step: which of several begins first is open too.
_LATEST = 6
# So often it steps aside for all others to go on for as long as they can.
_FOR_ALL = 12
# Each number of times that threads are left is tried so often before the next; then there is no bound.
_BOUNDS = (1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3)
_MOST_STEPS = 400

_monitoring = sys.monitoring
_count = _thread._count
_ident = _thread.get_ident
_frame = sys._getframe
_recorded = recorder.State
_FIRST = _ident()


class _State:
    tool = None
    dice = None
    bound = 0
    left = 0
    gap = 0
    until = 0
    last = None
    steps = []
    # Threads that have come to the program's own code.
    begun = set()
    # Code, by its id → the weight of what stands at each offset.
    weights = {}
    # The first thread often does nothing but start and join the others: to leave it there shows nothing.
    leaves_first = True


def begin(schedule, code):
    """From now on the program, which is this code, runs in that schedule."""
    if schedule <= 0:
        return
    _State.dice = random.Random(schedule)
    index = schedule - 1
    _State.gap = _GAPS[index % len(_GAPS)]
    _State.bound = _BOUNDS[index] if index < len(_BOUNDS) else -1
    _State.leaves_first = _State.bound < 0 or index % 3 == 2
    next_stage()
    # The first thread has begun before all others.
    _State.begun.add(_ident())
    _State.tool = next(number for number in range(6) if _monitoring.get_tool(number) is None)
    _monitoring.use_tool_id(_State.tool, _NAME)
    _monitoring.register_callback(_State.tool, _monitoring.events.INSTRUCTION, _step)
    _watch(code)


def next_stage():
    """A call begins: its threads are left as often as those that the program itself starts."""
    if _State.dice is not None:
        _State.left = _State.bound
        _State.until = _next()


def _watch(code):
    _State.weights[id(code)] = _weights(code.co_code)
    _monitoring.set_local_events(_State.tool, code, _monitoring.events.INSTRUCTION)
    for part in code.co_consts:
        if isinstance(part, types.CodeType):
            _watch(part)


def _weights(text):
    weights = [0] * len(text)
    for offset in reversed(range(0, len(text), 2)):
        is_longer = text[offset] == _FURTHER and offset + 2 < len(text)
        weights[offset] = weights[offset + 2] if is_longer else _WEIGHT_OF.get(text[offset], 0)
    return weights


def _next():
    return 1 + int(_State.dice.expovariate(1 / _State.gap))


def _step(code, offset):
    if _count() == 0:
        return
    if _recorded.tool is None:
        _turn(_frame(1), code, offset)
    else:
        recorder.before()
        _turn(_frame(1), code, offset)
        recorder.about(code, offset, _frame(1))


def _turn(frame, code, offset):
    here = (_ident(), frame.f_lineno)
    if here != _State.last:
        _State.last = here
        if len(_State.steps) < _MOST_STEPS:
            # Its name now: when a thread is over, another one can have its number.
            _State.steps.append((_State.names.get(here[0], "a thread"), here[1]))
    if here[0] not in _State.begun:
        # This is no switch that the bound counts.
        _State.begun.add(here[0])
        times = _State.dice.randrange(_LATEST)
        if times > 0:
            recorder.yields()
            _step_aside(times)
    weight = _State.weights[id(code)][offset]
    if weight == 0 or (here[0] == _FIRST and not _State.leaves_first):
        return
    _State.until -= weight
    if _State.until > 0 or _State.left == 0:
        return
    _State.left -= 1
    _State.until = _next()
    recorder.yields()
    # Until the others wait, and those who begin have begun; or only for a turn.
    if _State.left >= 0 or _State.dice.random() < 0.6:
        is_long = _State.dice.random() < (0.5 if _State.left >= 0 else 0.2)
        _step_aside(_FOR_ALL if is_long else 1 + _State.dice.randrange(_LATEST))
    else:
        host.ask("yield", aside=False)


def _step_aside(times):
    for _time in range(times):
        host.ask("yield", aside=True)


def told():
    """The steps that the threads took, as a part of a stage in JSON text: thread and line, where one of them changes."""
    if _State.tool is None:
        return []
    return ['"steps":' + values.plain([{"thread": name, "line": line} for name, line in _State.steps])]


def named(ident, name):
    """A thread of this number has begun."""
    _State.names[ident] = name
    _State.begun.discard(ident)


def name_of(ident):
    """What a thread of this number is called."""
    return _State.names.get(ident, str(ident))


_State.names = {_ident(): threading.main_thread().name}
