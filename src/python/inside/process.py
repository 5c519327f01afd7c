"""
Fits what starts processes, waits for them and sends them signals to the host: `_posixsubprocess`, and the calls of os that Emscripten lacks.

subprocess.py itself runs as it is. Source of the protocol of fork_exec: Modules/_posixsubprocess.c of CPython.
"""
__builtins__ = vars(__import__("builtins")).copy()

import errno
import fcntl
import os
import posix
import subprocess
import sys

import _posixsubprocess
from . import environment, host, signal
from .failures import line_now

_write = os.write
_dup = os.dup
_get_inheritable = os.get_inheritable
_getcwd = os.getcwd
_chdir = os.chdir
_umask = os.umask
_ERRORS = {name: getattr(errno, name) for name in dir(errno) if name.startswith("E")}
_UNKNOWN = 0x7F
_EXEC_FAILED = 255
_NO_FORK = "EAGAIN"
# SIGPIPE and SIGXFSZ, which Python ignores, are given back to a child (_Py_RestoreSignals).
_RESTORED = {13, 25}


def refused(name, *paths):
    """The OSError for an error by its name."""
    number = _ERRORS[name]
    return OSError(number, os.strerror(number), *paths)


def _answered(answer):
    if isinstance(answer, dict) and "errno" in answer:
        raise refused(answer["errno"])
    return answer


class _Child:
    """What a preexec_fn asks for: it runs in this interpreter, and what it says of its process is meant for the child."""

    now = None

    def __init__(self):
        self.session = False
        self.group = None


class ForkRefused(Exception):
    """No child was made, so there is none that could say why."""


def fork_exec(
    args, executable_list, close_fds, pass_fds, cwd, env,
    p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite, errpipe_read, errpipe_write,
    restore_signals, call_setsid, pgid_to_set, gid, extra_groups, uid, child_umask, preexec_fn, /,
):  # fmt: skip
    """As _posixsubprocess.fork_exec of CPython 3.14: the number of the child; an error of the child goes to errpipe_write."""
    argv = [_text(argument) for argument in args]
    child = _Child()
    child.session = bool(call_setsid)
    child.group = None if pgid_to_set < 0 else pgid_to_set or "own"
    own_cwd, own_umask = _getcwd_or_none(), None
    try:
        where = "noexec:chdir"
        if cwd is not None:
            _chdir(cwd)
        where = "noexec"
        umask = _umask(0o022)
        _umask(umask)
        own_umask = umask
        if preexec_fn is not None:
            try:
                _Child.now = child
                preexec_fn()
            except Exception:
                return _failed(errpipe_write, b"SubprocessError:0:Exception occurred in preexec_fn.")
            finally:
                _Child.now = None
                umask = _umask(own_umask)
        where = ""
        answer = host.ask(
            "spawn",
            paths=[os.fsdecode(path) for path in executable_list],
            argv=argv,
            env=_environment(env),
            files=_files(close_fds, [fd for fd in pass_fds if fd != errpipe_write], p2cread, c2pwrite, errwrite),
            umask=child_umask if child_umask >= 0 else umask,
            group=child.group,
            session=child.session,
            ignores=sorted(signal.ignored() - _RESTORED if restore_signals else signal.ignored()),
            line=line_now(sys._getframe(1)) or 0,
        )
        if answer.get("errno") == _NO_FORK:
            raise ForkRefused
        _answered(answer)
        return answer["pid"]
    except ForkRefused:
        raise refused(_NO_FORK) from None
    except OSError as error:
        return _failed(errpipe_write, b"OSError:%X:%s" % (error.errno or 0, where.encode()))
    finally:
        if own_cwd is not None and _getcwd_or_none() != own_cwd:
            _chdir(own_cwd)
        if own_umask is not None:
            _umask(own_umask)


def _text(argument):
    text = os.fsdecode(argument)
    if "\0" in text:
        raise ValueError("embedded null byte")
    return text


def _getcwd_or_none():
    try:
        return _getcwd()
    except OSError:
        return None


def _environment(env):
    if env is None:
        return environment.now()
    return dict(_text(entry).split("=", 1) for entry in env)


def _files(close_fds, pass_fds, *standard):
    """Pairs of a descriptor in the child and the one here that it is made from, which has to be open."""
    for fd in standard:
        if fd >= 0:
            _get_inheritable(fd)
    files = [(target, target if fd < 0 else fd) for target, fd in enumerate(standard)]
    others = pass_fds if close_fds else [fd for fd in range(3, 256) if _is_inheritable(fd)]
    return files + [(fd, fd) for fd in others if fd > 2]


def _is_inheritable(fd):
    try:
        return _get_inheritable(fd)
    except OSError:
        return False


def _failed(errpipe_write, message):
    _write(errpipe_write, message)
    return host.ask("failed", code=_EXEC_FAILED)


def waitpid(pid, options, /):
    """As os.waitpid. Unlike Linux: WCONTINUED is taken and tells nothing."""
    answer = _answered(
        signal.wait_again("wait", pid=int(pid), now=bool(options & os.WNOHANG), stopped=bool(options & os.WUNTRACED))
    )
    return (0, 0) if answer is None else (answer["pid"], answer["status"])


def wait():
    """As os.wait."""
    return waitpid(-1, 0)


def wait3(options):
    """As os.wait3."""
    return (*waitpid(-1, options), _usage())


def wait4(pid, options):
    """As os.wait4."""
    return (*waitpid(pid, options), _usage())


def _usage():
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN)


def kill(pid, signal_number, /):
    """As os.kill."""
    number = int(signal_number)
    answer = _answered(host.ask("kill", pid=int(pid), signal=number))
    if answer["over"]:
        host.leave(0)
    signal.handle_pending()


def killpg(group, signal_number, /):
    """As os.killpg."""
    kill(-group if group else 0, signal_number)


def setsid():
    """As os.setsid; in a preexec_fn it is meant for the child."""
    if _Child.now is not None:
        _Child.now.session = True
        return
    _answered(host.ask("session"))


def setpgid(pid, group, /):
    """As os.setpgid; in a preexec_fn it is meant for the child."""
    if _Child.now is not None and pid == 0:
        _Child.now.group = group or "own"
        return
    _answered(host.ask("group", pid=int(pid), group=int(group)))


def setpgrp():
    """As os.setpgrp."""
    setpgid(0, 0)


def system(command):
    """As os.system: a shell runs the command, and the answer is its wait status. SIGINT and SIGQUIT are the shell's meanwhile."""
    line = os.fsencode(command)
    if b"\0" in line:
        raise ValueError("embedded null byte")
    try:
        pid = start(["/bin/sh"], ["sh", "-c", line], None, _UNKNOWN)
    except BlockingIOError:
        return -1
    return waitpid(pid, 0)[1]


def start(paths, args, env, failed):
    """A child as after a fork(2) of this process: it becomes the first program of these paths that is there, or ends with `failed`."""
    answer = host.ask(
        "spawn",
        paths=[os.fsdecode(path) for path in paths],
        argv=[_text(argument) for argument in args],
        env=environment.now() if env is None else {_text(name): _text(value) for name, value in env.items()},
        files=_files(False, (), -1, -1, -1),
        umask=_current_umask(),
        group=None,
        session=False,
        ignores=sorted(signal.ignored()),
        line=line_now(sys._getframe(1)) or 0,
    )
    if answer.get("errno") == _NO_FORK:
        raise refused(_NO_FORK)
    return host.ask("failed", code=failed) if "errno" in answer else answer["pid"]


def become(path, args, env):
    """Becomes another program in the same process; the answer says how that ended. A refusal names the path, as C does for execve."""
    answer = host.ask(
        "become",
        path=_text(path),
        argv=[_text(argument) for argument in args],
        env=environment.now() if env is None else {_text(name): _text(value) for name, value in env.items()},
        ignores=sorted(signal.ignored()),
    )
    if "errno" in answer:
        raise refused(answer["errno"]) if env is None else refused(answer["errno"], path)
    return answer


def _current_umask():
    umask = _umask(0o022)
    _umask(umask)
    return umask


def set_inheritable(fd, inheritable, /):
    """As os.set_inheritable."""
    flags = fcntl.fcntl(fd, fcntl.F_GETFD)
    fcntl.fcntl(fd, fcntl.F_SETFD, flags & ~fcntl.FD_CLOEXEC if inheritable else flags | fcntl.FD_CLOEXEC)


class _Self:
    """The process that this interpreter is: its number is that of Pyodide until it has a host."""

    pid = posix.getpid()


def begin(pid):
    """From now on this is the process of that number."""
    _Self.pid = pid


def pidfd_open(pid, flags=0):
    """As os.pidfd_open: a descriptor that can be read when the process has ended."""
    return _answered(host.ask("pidfd", pid=int(pid)))


def getpid():
    """As os.getpid."""
    return _Self.pid


def getppid():
    """As os.getppid."""
    return host.ask("parent")


_posixsubprocess.fork_exec = subprocess._fork_exec = fork_exec
for function in (pidfd_open, set_inheritable, getpid, getppid, waitpid, wait, wait3, wait4, kill, killpg, setsid, setpgid, setpgrp, system):
    function.__module__ = "posix"
    setattr(os, function.__name__, function)
    setattr(posix, function.__name__, function)
# subprocess keeps the functions that it needs while the interpreter goes down.
subprocess._del_safe.waitpid = waitpid
for name in ("WNOHANG", "waitstatus_to_exitcode", "WIFSTOPPED", "WSTOPSIG"):
    if getattr(subprocess._del_safe, name, None) is None:
        setattr(subprocess._del_safe, name, getattr(os, name, None))
