"""Fits os and socket to the host: which machine this is, who runs here, how many CPUs there are and what they have to do."""
__builtins__ = vars(__import__("builtins")).copy()

import enum
import os
import posix
import socket
import time

import _socket

from . import host
from .c_module import answered, place, refused

_isatty = os.isatty
_fstat = os.fstat
_confstr = os.confstr
_sysconf = os.sysconf
_sysconf_names = dict(os.sysconf_names)
_PAGE_BYTES = 4096
_PRIO_PROCESS, _PRIO_PGRP, _PRIO_USER = range(3)
_NICE_RANGE = range(-20, 20)
# As getconf -a of Debian 12 says them.
_FIXED = {
    "SC_ARG_MAX": 2_097_152,
    "SC_CHILD_MAX": 15_544,
    "SC_CLK_TCK": 100,
    "SC_NGROUPS_MAX": 65_536,
    "SC_OPEN_MAX": 1024,
    "SC_PAGE_SIZE": _PAGE_BYTES,
    "SC_LOGIN_NAME_MAX": 256,
    "SC_TTY_NAME_MAX": 32,
    "SC_VERSION": 200_809,
}
_LIBRARY = {"CS_GNU_LIBC_VERSION": "glibc 2.36", "CS_GNU_LIBPTHREAD_VERSION": "NPTL 2.36", "CS_PATH": "/bin:/usr/bin"}


def uname():
    """As os.uname."""
    about = host.ask("uname")
    return posix.uname_result(about[part] for part in ("system", "node", "release", "version", "machine"))


def gethostname():
    """As socket.gethostname."""
    return host.ask("uname")["node"]


def getlogin():
    """As os.getlogin."""
    about = host.ask("user")
    if about["terminal"] is None:
        raise refused("ENXIO")
    return about["name"]


def geteuid():
    """As os.geteuid: no program here runs as somebody else."""
    return host.ask("user")["user"]


def getgid():
    """As os.getgid."""
    return host.ask("user")["group"]


def getegid():
    """As os.getegid."""
    return host.ask("user")["group"]


def getresuid():
    """As os.getresuid."""
    return (geteuid(),) * 3


def getresgid():
    """As os.getresgid."""
    return (getgid(),) * 3


def getgroups():
    """As os.getgroups."""
    about = host.ask("user")
    return sorted(set(getgrouplist(about["name"], about["group"])))


def getgrouplist(user, group, /):
    """As os.getgrouplist."""
    import grp

    if not isinstance(user, str):
        raise TypeError(f"getgrouplist() argument 1 must be str, not {type(user).__name__}")
    return [group, *[entry.gr_gid for entry in grp.getgrall() if user in entry.gr_mem and entry.gr_gid != group]]


def _become(*wanted, now):
    """Unlike Linux: os.setuid and its like change nobody: not even root becomes somebody else."""
    for number in wanted:
        if not isinstance(number, int):
            raise TypeError(f"uid should be integer, not {type(number).__name__}")
        if number not in (-1, now):
            raise refused("EPERM")


def setuid(uid, /):
    """As os.setuid."""
    _become(uid, now=geteuid())


def seteuid(euid, /):
    """As os.seteuid."""
    _become(euid, now=geteuid())


def setreuid(ruid, euid, /):
    """As os.setreuid."""
    _become(ruid, euid, now=geteuid())


def setresuid(ruid, euid, suid, /):
    """As os.setresuid."""
    _become(ruid, euid, suid, now=geteuid())


def setgid(gid, /):
    """As os.setgid."""
    _become(gid, now=getgid())


def setegid(egid, /):
    """As os.setegid."""
    _become(egid, now=getgid())


def setregid(rgid, egid, /):
    """As os.setregid."""
    _become(rgid, egid, now=getgid())


def setresgid(rgid, egid, sgid, /):
    """As os.setresgid."""
    _become(rgid, egid, sgid, now=getgid())


def setgroups(groups, /):
    """As os.setgroups, for somebody who may not."""
    list(groups)
    raise refused("EPERM")


def initgroups(username, gid, /):
    """As os.initgroups, for somebody who may not."""
    raise refused("EPERM")


def ttyname(fd, /):
    """As os.ttyname."""
    _fstat(fd)
    terminal = host.ask("user")["terminal"]
    if terminal is None or not _isatty(fd):
        raise refused("ENOTTY")
    return "/dev/" + terminal


def getpgid(pid, /):
    """As os.getpgid."""
    return answered("ofProcess", pid=pid)["group"]


def getpgrp():
    """As os.getpgrp."""
    return getpgid(0)


def getsid(pid, /):
    """As os.getsid."""
    return answered("ofProcess", pid=pid)["session"]


def _targets(which, who):
    if which == _PRIO_PROCESS:
        return [who]
    if which == _PRIO_PGRP:
        pids = host.ask("pidsOf", group=who or getpgrp())
    elif which == _PRIO_USER:
        pids = host.ask("pidsOf", user=who or geteuid())
    else:
        raise refused("EINVAL")
    if not pids:
        raise refused("ESRCH")
    return pids


def getpriority(which, who):
    """As os.getpriority."""
    return min(answered("ofProcess", pid=pid)["nice"] for pid in _targets(which, who))


def setpriority(which, who, priority):
    """As os.setpriority."""
    for pid in _targets(which, who):
        answered("renice", pid=pid, nice=priority)


def nice(increment, /):
    """As os.nice."""
    now = answered("ofProcess", pid=0)["nice"]
    wanted = min(max(now + increment, _NICE_RANGE[0]), _NICE_RANGE[-1])
    # nice(2) says EPERM where setpriority(2) says EACCES.
    try:
        return answered("renice", pid=0, nice=wanted)
    except PermissionError:
        raise refused("EPERM") from None


def cpu_count():
    """As os.cpu_count."""
    return host.ask("cpus")


def sched_getaffinity(pid, /):
    """As os.sched_getaffinity."""
    answered("ofProcess", pid=pid)
    return set(range(cpu_count()))


def sched_setaffinity(pid, mask, /):
    """As os.sched_setaffinity. Unlike Linux: a process may always use every CPU, so it changes nothing."""
    answered("ofProcess", pid=pid)
    if not set(mask) & set(range(cpu_count())):
        raise refused("EINVAL")


def process_cpu_count():
    """As os.process_cpu_count."""
    return len(sched_getaffinity(0))


def getloadavg():
    """As os.getloadavg."""
    return tuple(float(value) for value in host.ask("load"))


def times():
    """As os.times."""
    return posix.times_result((round(time.process_time(), 2), 0.0, 0.0, 0.0, float(round(host.ask("uptime"), 2))))


def sysconf(name, /):
    """As os.sysconf, with the values of Debian."""
    if isinstance(name, str):
        if name not in _sysconf_names:
            raise ValueError("unrecognized configuration name")
        number = _sysconf_names[name]
    else:
        number = name
    if number in (_sysconf_names["SC_NPROCESSORS_ONLN"], _sysconf_names["SC_NPROCESSORS_CONF"]):
        return cpu_count()
    if number == _sysconf_names["SC_PHYS_PAGES"]:
        return host.ask("memory")["total"] // _PAGE_BYTES
    if number == _sysconf_names["SC_AVPHYS_PAGES"]:
        return host.ask("memory")["free"] // _PAGE_BYTES
    for known, value in _FIXED.items():
        if number == _sysconf_names[known]:
            return value
    return _sysconf(name)


def confstr(name, /):
    """As os.confstr, with the library of Debian."""
    return _LIBRARY[name] if isinstance(name, str) and name in _LIBRARY else _confstr(name)


place(
    (
        *(uname, getlogin, geteuid, getgid, getegid, getresuid, getresgid, getgroups, getgrouplist),
        *(setuid, seteuid, setreuid, setresuid, setgid, setegid, setregid, setresgid, setgroups, initgroups),
        *(ttyname, getpgid, getpgrp, getsid, getpriority, setpriority, nice),
        *(cpu_count, sched_getaffinity, sched_setaffinity, getloadavg, times, sysconf, confstr),
    ),
    os,
    posix,
)
process_cpu_count.__module__ = "os"
os.process_cpu_count = process_cpu_count
for number, name in enumerate(("PRIO_PROCESS", "PRIO_PGRP", "PRIO_USER")):
    setattr(os, name, number)
    setattr(posix, name, number)
# A host without a network can still name the family; the number is Linux's. socket was imported before.
if not hasattr(socket, "AF_UNIX"):
    socket.AF_UNIX = _socket.AF_UNIX = 1
    enum.IntEnum._convert_("AddressFamily", "socket", lambda name: name.startswith("AF_"))
place((gethostname,), socket, _socket)
