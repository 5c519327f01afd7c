"""What psutil's C part asks of a Linux kernel, asked of the host instead: the module _psutil_host, for site/psutil/_psutil_linux.py."""
__builtins__ = vars(__import__("builtins")).copy()

import os

from . import host
from .c_module import answered, module, refused

_AF_INET, _AF_INET6, _AF_PACKET = 2, 10, 17
_DUPLEX_FULL, _DUPLEX_HALF, _DUPLEX_UNKNOWN = 1, 0, 255
_MOST_PID = 2**63 - 1
_setpriority = os.setpriority
_io_priorities = {}


def _interface(name):
    for one in host.ask("interfaces"):
        if one["name"] == name:
            return one
    raise refused("ENODEV")


def net_if_addrs():
    interfaces = host.ask("interfaces")
    broadcast = "ff:ff:ff:ff:ff:ff"
    return [
        *[(one["name"], _AF_PACKET, one["hardware"], None, broadcast if one["broadcast"] else None, None) for one in interfaces],
        *[(one["name"], _AF_INET, one["address"], one["netmask"], one["broadcast"], None) for one in interfaces],
        *[(one["name"], _AF_INET6, one["address6"], one["netmask6"], None, None) for one in interfaces],
    ]


def net_if_mtu(name, /):
    return _interface(name)["mtu"]


def net_if_flags(name, /):
    return list(_interface(name)["flags"])


def net_if_is_running(name, /):
    return "running" in _interface(name)["flags"]


def net_if_duplex_speed(name, /):
    speed = _interface(name)["speed"]
    return [_DUPLEX_FULL if speed else _DUPLEX_UNKNOWN, speed]


def users():
    """Name, terminal, host that it came from, start, process."""
    return [(one["user"], one["terminal"], one["from"], float(one["since"]), one["pid"]) for one in host.ask("sessions")]


def linux_sysinfo():
    """Total and free memory, buffers, shared, total and free swap, all in a unit of the last."""
    memory = host.ask("memory")
    parts = ("total", "free", "buffers", "shared", "swapTotal", "swapFree")
    return (*(memory[part] for part in parts), 1)


def check_pid_range(pid, /):
    number = pid.__index__() if hasattr(pid, "__index__") else None
    if number is None:
        raise TypeError(f"'{type(pid).__name__}' object cannot be interpreted as an integer")
    if number > _MOST_PID:
        raise OverflowError("Python int too large to convert to C long")
    if number < 0:
        raise ValueError("pid must be a positive integer")


def proc_priority_get(pid, /):
    return answered("ofProcess", pid=pid)["nice"]


def proc_priority_set(pid, value, /):
    _setpriority(0, pid, value)


def proc_ioprio_get(pid, /):
    answered("ofProcess", pid=pid)
    return _io_priorities.get(pid, (0, 0))


def proc_ioprio_set(pid, ioclass, value, /):
    answered("ofProcess", pid=pid)
    _io_priorities[pid] = (int(ioclass), value)


def proc_cpu_affinity_get(pid, /):
    return sorted(os.sched_getaffinity(pid))


def proc_cpu_affinity_set(pid, cpus, /):
    os.sched_setaffinity(pid, cpus)


def exact_stat(path):
    """The text of /proc/stat or /proc/[pid]/stat with fractions of clock ticks; None for any other path."""
    parts = path.split("/") if isinstance(path, str) else []
    if parts == ["", "proc", "stat"]:
        return host.ask("exactStat")
    if len(parts) == 4 and parts[:2] == ["", "proc"] and parts[3] == "stat" and parts[2].isdigit():
        return host.ask("exactProcessStat", pid=int(parts[2])).get("text")
    return None


def getpagesize():
    return 4096


def set_debug(_value, /):
    """Nothing here has more to say."""


module(
    "_psutil_host",
    None,
    {
        **{"net_if_addrs": net_if_addrs, "net_if_mtu": net_if_mtu, "net_if_flags": net_if_flags},
        **{"net_if_is_running": net_if_is_running, "net_if_duplex_speed": net_if_duplex_speed, "users": users},
        **{"linux_sysinfo": linux_sysinfo, "check_pid_range": check_pid_range, "getpagesize": getpagesize},
        **{"proc_priority_get": proc_priority_get, "proc_priority_set": proc_priority_set},
        **{"proc_ioprio_get": proc_ioprio_get, "proc_ioprio_set": proc_ioprio_set},
        **{"proc_cpu_affinity_get": proc_cpu_affinity_get, "proc_cpu_affinity_set": proc_cpu_affinity_set},
        **{"exact_stat": exact_stat, "set_debug": set_debug},
        **{"DUPLEX_FULL": _DUPLEX_FULL, "DUPLEX_HALF": _DUPLEX_HALF, "DUPLEX_UNKNOWN": _DUPLEX_UNKNOWN},
    },
)
