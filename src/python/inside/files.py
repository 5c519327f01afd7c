"""Fits the modules os, fcntl and pathlib to the host's files: hard links, named pipes, locks, and what else Pyodide's build of Python lacks.

Unlike Linux: os.sendfile and os.copy_file_range are not there; shutil copies by reading and writing.
"""
__builtins__ = vars(__import__("builtins")).copy()

import fcntl
import grp
import os
import pathlib
import posix
import pwd
import stat

from . import host
from .c_module import answered, refused

_S_IFREG = stat.S_IFREG
_access = os.access
_utime = os.utime


def _path(path):
    path = os.fspath(path)
    text = os.fsdecode(path)
    if "\0" in text:
        raise ValueError("embedded null byte")
    return text


def _asked(question, paths, **request):
    """The host's answer, or its refusal with the paths that the caller gave."""
    answer = host.ask(question, **request)
    if isinstance(answer, dict) and "errno" in answer:
        error = refused(answer["errno"])
        raise OSError(error.errno, error.strerror, paths[0], None, *paths[1:])
    return answer


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=False):
    """As os.link: https://docs.python.org/3/library/os.html#os.link. On Linux a link is not followed unless that is asked for."""
    _asked(
        "link",
        (src, dst),
        path=_path(src),
        folder=src_dir_fd,
        to=_path(dst),
        toFolder=dst_dir_fd,
        follow=bool(follow_symlinks),
    )


def lchown(path, uid, gid):
    """As os.lchown."""
    os.chown(path, uid, gid, follow_symlinks=False)


def mkfifo(path, mode=0o666, *, dir_fd=None):
    """As os.mkfifo. Unlike Linux: the pipe can be seen, but opening it fails."""
    mknod(path, stat.S_IFIFO | mode, dir_fd=dir_fd)


def mknod(path, mode=0o600, device=0, *, dir_fd=None):
    """As os.mknod. Unlike Linux: nobody makes a device, not even root."""
    kind = "fifo" if stat.S_IFMT(mode) == stat.S_IFIFO else "file" if stat.S_IFMT(mode) in (0, _S_IFREG) else "device"
    # C does not say which path it was.
    answered("node", path=_path(path), folder=dir_fd, kind=kind, mode=stat.S_IMODE(mode))


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """As os.access: nobody here works under another number than their own, so the two kinds of ids are one."""
    if dir_fd is None and follow_symlinks:
        return _access(path, mode)
    return host.ask("access", path=_path(path), folder=dir_fd, mode=mode, follow=bool(follow_symlinks))


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """As os.utime, for links too."""
    if follow_symlinks or isinstance(path, int):
        given = {} if ns is None else {"ns": ns}
        return _utime(path, times, dir_fd=dir_fd, **given)
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    ms = [time * 1000 for time in times] if times is not None else [time / 1_000_000 for time in ns] if ns else None
    _asked("times", (path,), path=_path(path), folder=dir_fd, times=ms)


def posix_fallocate(fd, offset, length, /):
    """As os.posix_fallocate."""
    if offset < 0 or length <= 0:
        raise refused("EINVAL")
    os.ftruncate(fd, max(os.fstat(fd).st_size, offset + length))


def getrandom(size, flags=0):
    """As os.getrandom: the host's dice never run dry."""
    return os.urandom(size)


def flock(fd, operation, /):
    """As fcntl.flock: https://docs.python.org/3/library/fcntl.html#fcntl.flock"""
    number = fd if isinstance(fd, int) else fd.fileno()
    kind = operation & ~fcntl.LOCK_NB
    if kind not in (fcntl.LOCK_SH, fcntl.LOCK_EX, fcntl.LOCK_UN):
        raise refused("EINVAL")
    name = {fcntl.LOCK_SH: "shared", fcntl.LOCK_EX: "exclusive"}.get(kind)
    # A signal's handler has run when the wait was cut short; the wait goes on then (PEP 475).
    while answered("flock", fd=number, kind=name, now=bool(operation & fcntl.LOCK_NB)) == "interrupted":
        pass


def _hardlink_to(self, target):
    """Make this path a hard link pointing to the same file as *target*."""
    os.link(target, self)


def _owner(self, *, follow_symlinks=True):
    """
    Return the login name of the file owner.
    """
    return pwd.getpwuid(self.stat(follow_symlinks=follow_symlinks).st_uid).pw_name


def _group(self, *, follow_symlinks=True):
    """
    Return the group name of the file gid.
    """
    return grp.getgrgid(self.stat(follow_symlinks=follow_symlinks).st_gid).gr_name


for function in (link, lchown, mkfifo, mknod, access, utime, posix_fallocate, getrandom):
    function.__module__ = "posix"
    setattr(posix, function.__name__, function)
    setattr(os, function.__name__, function)
    if function.__name__ not in os.__all__:
        os.__all__.append(function.__name__)
os.GRND_NONBLOCK, os.GRND_RANDOM = 1, 2
for names, old in ((os.supports_dir_fd, _utime), (os.supports_fd, _utime)):
    names.discard(old)
    names.add(utime)
os.supports_dir_fd.update((link, mkfifo, mknod, access))
os.supports_effective_ids.add(access)
os.supports_follow_symlinks.update((link, access, utime))
flock.__module__ = "fcntl"
fcntl.flock = flock
# pathlib was made while Python had none of these, and says so of them.
for method in (_hardlink_to, _owner, _group):
    method.__name__ = method.__name__[1:]
    method.__qualname__ = f"Path.{method.__name__}"
    method.__module__ = "pathlib"
    setattr(pathlib.Path, method.__name__, method)
pathlib.pwd, pathlib.grp = pwd, grp
