"""Fits the spawn and exec families of os to the host, and gives os the call pipe2(2).

Unlike Linux: os.fork is refused (ENOSYS), because an interpreter is not copied while it runs; os.posix_spawn is not there, so that subprocess does
not use it. While a program that Python became by os.exec… runs, what was open and not inheritable stays open.
"""
__builtins__ = vars(__import__("builtins")).copy()

import errno
import fcntl
import os
import posix

from . import host, process

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


def fork():
    """As os.fork, which is refused."""
    raise OSError(errno.ENOSYS, "An interpreter is not copied while it runs: start a program with subprocess, or a function with multiprocessing")


def execv(path, argv, /):
    """As os.execv."""
    _become("execv", path, argv, None)


def execve(path, argv, env):
    """As os.execve."""
    _become("execve", path, argv, env)


def _become(name, path, argv, env):
    if not isinstance(argv, (tuple, list)):
        raise TypeError(f"{name}() arg 2 must be a tuple or list")
    if not argv:
        raise ValueError(f"{name}() arg 2 must not be empty")
    if not argv[0]:
        raise ValueError(f"{name}() arg 2 first element cannot be empty")
    answer = process.become(path, argv, env)
    host.leave(answer["code"])


def _places(file, env, func):
    """Where the program may be: only the forms with a p in their names look in the folders of PATH."""
    name = os.fspath(file)
    if func not in (os.execvp, os.execvpe) or os.path.dirname(name):
        return [name]
    return [os.path.join(os.fsencode(folder), os.fsencode(name)) for folder in os.get_exec_path(env)]


for function in (pipe2, fork, execv, execve):
    function.__module__ = "posix"
    setattr(os, function.__name__, function)
    setattr(posix, function.__name__, function)
os.__all__.append("pipe2")
os._spawnvef = _spawnvef
