"""Who holds which lock, as the calls of the program's own lines tell. What a lock itself knows is asked, and nothing of the program is run."""
__builtins__ = vars(__import__("builtins")).copy()

import _thread
import threading

_PLAIN = _thread.LockType
_AGAIN = _thread.RLock
TAKES = ("acquire", "__enter__")
GIVES = ("release", "__exit__")

# Number of a thread → what it holds, with its name and how often it took it.
_held = {}


def is_lock(thing):
    return issubclass(type(thing), (_PLAIN, _AGAIN, threading.Condition, threading.Semaphore))


def took(ident, thing, name):
    """After a call that takes a lock: (number of a thread, whether it took it, name), as they are to be told."""
    mine = _held.setdefault(ident, {})
    known = mine.get(id(thing))
    if known is not None:
        known[2] += 1
        return
    if type(thing) is _PLAIN:
        if not thing.locked():
            return
        for other, holds in _held.items():
            if other != ident and id(thing) in holds:
                # It was tried, and not waited for; or the other one has let go in a way that was not seen.
                return
    elif type(thing) is _AGAIN and not thing._is_owned():
        return
    mine[id(thing)] = [thing, name, 1]
    yield ident, True, name


def gave(ident, thing):
    """After a call that lets go of one; a plain lock may be another thread's."""
    for owner in (ident, *(one for one in list(_held) if one != ident)):
        known = _held.get(owner, {}).get(id(thing))
        if known is None:
            continue
        known[2] -= 1
        if known[2] <= 0:
            del _held[owner][id(thing)]
            yield owner, False, known[1]
        return


def lost(ident):
    """Plain locks of a thread that are free by now: an exception left their block."""
    mine = _held.get(ident)
    if not mine:
        return
    for key, (thing, name, _count) in list(mine.items()):
        if (type(thing) is _PLAIN and not thing.locked()) or (type(thing) is _AGAIN and not thing._is_owned()):
            del mine[key]
            yield ident, False, name
