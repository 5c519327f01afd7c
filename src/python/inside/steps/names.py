"""Which names of a call, and of the program itself, stand for something else than when they were looked at last."""
__builtins__ = vars(__import__("builtins")).copy()

import sys
import types

from .. import failures
from .describe import ATOMS, describe
from .found import NEVER, State
from .known_again import NO_PRINT, is_left_out, print_of
from .stacks import activation_of, number_of, text_number

_PROXY = type((lambda: sys._getframe().f_locals)())
# Types whose description does not change as long as it is the same object.
_SURE = frozenset((types.FunctionType, type, types.BuiltinFunctionType, types.MethodType))


def look(step, activation, frame):
    names = frame.f_locals
    if activation is not State.found.module:
        _observe(step, activation, names)
        observe_module(step, frame.f_code)
    elif names is State.names:
        _observe(step, activation, names)
    else:
        # Inside of a comprehension its own names are there as well.
        _observe(step, activation, {**State.names, **names})


def observe_module(step, code):
    """The names of the program itself that a function speaks of. What it changes of others is seen when it is left."""
    if State.found.module is None:
        State.found.module = activation_of("<module>", failures.PROGRAM, None)
        _observe(step, State.found.module, State.names)
        return
    names = State.names
    known = State.found.module.known
    spoken = {name: names[name] for name in code.co_names if name in names and type(name) is str}
    gone = [name for name in code.co_names if name in known and name not in names]
    if spoken:
        _observe(step, State.found.module, spoken, False)
    for name in gone:
        del known[name]
        _changed(step, State.found.module, name, NEVER)


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
        text = text_number(describe(value))
        known[name] = text, kept, cls
        # A long text or row can have changed where its description does not show it.
        if old is None or old[0] != text or (kept is not NO_PRINT and old[1] is not NO_PRINT):
            _changed(step, activation, name, text)
    if is_whole and count != len(known):
        left = dict(names.items())
        for name in [name for name in known if name not in left]:
            del known[name]
            _changed(step, activation, name, NEVER)


def _changed(step, activation, name, text):
    found = State.found
    found.change_steps.append(step)
    found.change_activations.append(activation.number)
    found.change_names.append(number_of(found.names, found.name_numbers, name))
    found.change_texts.append(text)
