"""Fits the spawn family of os to the host, which has no fork(2), and gives os the call pipe2(2)."""
__builtins__ = vars(__import__("builtins")).copy()

import fcntl
import os
import posix

from . import process

_FAILED = 127


def pipe2(flags, /):
    """As os.pipe2."""
    ends = os.pipe()
    for end in ends:
        if not flags & os.O_CLOEXEC:
            os.set_inheritable(end, True)
        if flags & os.O_NONBLOCK:
            fcntl.fcntl(end, fcntl.F_SETFL, fcntl.fcntl(end, fcntl.F_GETFL) | os.O_NONBLOCK)
    return ends


def _spawnvef(mode, file, args, env, func):
    """As os._spawnvef, which forks: a child that cannot become the program ends with 127."""
    if not isinstance(args, (tuple, list)):
        raise TypeError("argv must be a tuple or a list")
    if not args or not args[0]:
        raise ValueError("argv first element cannot be empty")
    pid = process.start(_places(file, env, func), args, env, _FAILED)
    if mode == os.P_NOWAIT:
        return pid
    while True:
        _pid, status = os.waitpid(pid, 0)
        if not os.WIFSTOPPED(status):
            return os.waitstatus_to_exitcode(status)


def _places(file, env, func):
    """Where the program may be: only the forms with a p in their names look in the folders of PATH."""
    name = os.fspath(file)
    if func not in (os.execvp, os.execvpe) or os.path.dirname(name):
        return [name]
    return [os.path.join(os.fsencode(folder), os.fsencode(name)) for folder in os.get_exec_path(env)]


pipe2.__module__ = "posix"
os.pipe2 = posix.pipe2 = pipe2
os.__all__.append("pipe2")
os._spawnvef = _spawnvef
