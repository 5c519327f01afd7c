"""What a check asks to be measured while a program runs or a call is evaluated, in the form of Measured in src/model/evidence.ts."""
__builtins__ = vars(__import__("builtins")).copy()

from .. import databases, values
from . import memory, work


class _State:
    what = ()
    memory = {}


def around(what, code, action):
    """The action, measured; `what` has some of memory, lines, calls and plans. Further actions are counted on: what is told is of all together."""
    if not what:
        return action

    def measured():
        _begin(what, code)
        try:
            action()
        finally:
            if "memory" in what:
                _State.memory = memory.told()

    return measured


def _begin(what, code):
    if not _State.what:
        _State.what = tuple(what)
        databases.explain("plans" in what)
        if "lines" in what or "calls" in what:
            work.begin(code, "lines" in what, "calls" in what)
        if "memory" in what:
            memory.begin()
    elif "memory" in what:
        memory.resume()


def told():
    """What was measured so far, as a part of a stage in JSON text."""
    if not _State.what:
        return []
    parts = [values.plain(name) + ":" + values.plain(number) for name, number in _State.memory.items()]
    parts += work.told()
    return ['"measured":{' + ",".join(parts) + "}"]
