"""Which calls a thread is in, and the numbers of what is told: activations, stacks, texts."""
__builtins__ = vars(__import__("builtins")).copy()

import _thread

from ..threads import schedules
from .found import CODES, NEVER, Activation, State

_ident = _thread.get_ident


def stack_of(frame):
    """The number of the stack that the thread is in, whose innermost frame is this one."""
    found = State.found
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
        if frame.f_code in CODES:
            chain.append(frame)
        frame = frame.f_back
    else:
        inside.clear()
    for outer in reversed(chain):
        _enter(inside, outer)
    return inside[-1][1]


def _follows(inside, frame):
    """Whether the innermost frame of the program from this one on is where the thread was last."""
    while frame is not None and frame.f_code not in CODES:
        frame = frame.f_back
    if frame is None or not inside:
        return frame is None and not inside
    return inside[-1][0] == id(frame) and id(frame) in State.found.open


def _enter(inside, frame):
    found = State.found
    number = id(frame)
    code = frame.f_code
    activation = found.open.get(number)
    if activation is None or activation.code is not code:
        if code.co_name == "<module>" and frame.f_globals is State.names:
            activation = found.module or activation_of("<module>", code.co_filename, code)
            activation.code = code
            found.module = activation
        else:
            activation = activation_of(code.co_qualname, code.co_filename, code)
        found.open[number] = activation
    # A frame is known again by this: it means something only where a program traces itself.
    frame.f_trace_opcodes = True
    link = activation.number, inside[-1][1] if inside else NEVER
    stack = found.stack_numbers.get(link)
    if stack is None:
        stack = found.stack_numbers[link] = len(found.stacks)
        found.stacks.append([*link])
    inside.append((number, stack))


def activation_of(name, file, code):
    found = State.found
    ident = _ident()
    thread = schedules.name_of(ident)
    numbers = [
        number_of(found.files, found.file_numbers, file),
        number_of(found.threads, found.thread_numbers, thread, ident),
    ]
    found.activations.append([text_number(name), *numbers])
    return Activation(len(found.activations) - 1, code)


def number_of(rows, numbers, text, key=None):
    number = numbers.get((text, key))
    if number is None:
        number = numbers[text, key] = len(rows)
        rows.append(text)
    return number


def leave(number):
    """The frame of this number is over."""
    pause(number)
    State.found.open.pop(number, None)


def pause(number):
    inside = State.found.inside.get(_ident())
    if inside and inside[-1][0] == number:
        inside.pop()


def text_number(text):
    number = State.found.text_numbers.get(text)
    if number is None:
        number = State.found.text_numbers[text] = len(State.found.texts)
        State.found.texts.append(text)
        State.found.text_room -= len(text) + 16
    return number
