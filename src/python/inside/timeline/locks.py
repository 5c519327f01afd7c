"""Who holds which lock, as the calls of the program's own lines tell. What a lock itself knows is asked, and nothing of the program is run."""
__builtins__ = vars(__import__("builtins")).copy()

import _thread
import threading

_PLAIN = _thread.LockType
_AGAIN = _thread.RLock
TAKES = ("acquire", "__enter__")
GIVES = ("release", "__exit__")

# (number of a thread, which lock) → the lock, its name, how often the thread took it.
_held = {}
# Which lock → numbers of the threads that hold it; number of a thread → which locks it holds.
_owners = {}
_mine = {}


def is_lock(thing):
    return issubclass(type(thing), (_PLAIN, _AGAIN, threading.Condition, threading.Semaphore))


def took(ident, thing, name):
    """After a call that takes a lock: (number of a thread, whether it took it, name), as they are to be told."""
    key = id(thing)
    known = _held.get((ident, key))
    if known is not None:
        # A plain lock is not taken twice: it was tried, and not waited for.
        if type(thing) is not _PLAIN:
            known[2] += 1
    # Where another thread has it, it was tried, and not waited for.
    elif _has(ident, thing, key):
        _held[ident, key] = [thing, name, 1]
        _owners.setdefault(key, []).append(ident)
        _mine.setdefault(ident, []).append(key)
        yield ident, True, name


def _has(ident, thing, key):
    if type(thing) is _PLAIN:
        return thing.locked() and not _owners.get(key)
    return type(thing) is not _AGAIN or thing._is_owned()


def gave(ident, thing):
    """After a call that lets go of one; a plain lock may be another thread's."""
    key = id(thing)
    owners = _owners.get(key) or [None]
    owner = ident if ident in owners else owners[0]
    known = _held.get((owner, key))
    if known is None:
        return
    known[2] -= 1
    if known[2] <= 0:
        _forget(owner, key)
        yield owner, False, known[1]


def lost(ident):
    """Locks of a thread that are free by now: an exception left their block."""
    for key in list(_mine.get(ident, ())):
        thing, name, _count = _held[ident, key]
        if (type(thing) is _PLAIN and not thing.locked()) or (type(thing) is _AGAIN and not thing._is_owned()):
            _forget(ident, key)
            yield ident, False, name


def _forget(ident, key):
    del _held[ident, key]
    _owners[key].remove(ident)
    _mine[ident].remove(key)
