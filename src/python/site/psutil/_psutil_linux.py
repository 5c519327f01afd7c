"""
In the place of psutil's part in C: the same names over the simulated host. Everything else of psutil is its own, over /proc and /sys.

Unlike Linux: fractions of clock ticks are seen, so that a share of CPU over a short interval is exactly what it is; and there
is no heap of glibc to look into (heap_info, heap_trim).
"""
import io as _io
import re as _re

import resource as _resource
from _psutil_host import *  # noqa: F403
from _psutil_host import exact_stat as _exact_stat

from . import _common

del exact_stat  # noqa: F821

# As psutil checks it against its own version.
version = 722

RLIMIT_LOCKS = 10
for _name in dir(_resource):
    if _name.startswith("RLIM") and _name != "RLIMIT_OFILE":
        globals()[_name] = getattr(_resource, _name)


class ZombieProcessError(Exception):
    """Raised by nothing on Linux; psutil wants the name."""


def disk_partitions(path, /):
    """Device, mount point, kind and options of each line of a file such as /proc/mounts."""
    with _open(path) as file:
        rows = [line.split() for line in file.read().decode("utf-8", "surrogateescape").splitlines()]
    return [tuple(_re.sub(r"\\([0-7]{3})", _octal, part) for part in row[:4]) for row in rows if len(row) >= 4]


def _octal(found):
    return chr(int(found[1], 8))


_open = _common.open_binary


def _open_exactly(fname):
    """As psutil's own; the two files that hold CPU times come with fractions of ticks."""
    text = _exact_stat(fname)
    return _open(fname) if text is None else _io.BytesIO(text.encode())


_common.open_binary = _open_exactly
