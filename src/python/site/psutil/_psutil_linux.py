"""
In the place of psutil's part in C: the same names over the simulated host. Everything else of psutil is its own, over /proc and /sys.

One thing is better than on Linux: psutil sees fractions of clock ticks, so that a share of CPU over a short interval is exactly what it is.
"""
import io
import re

import _psutil_host
import resource
from _psutil_host import *  # noqa: F403

from . import _common

# As psutil checks it against its own version.
version = 722

for _name in dir(resource):
    if _name.startswith("RLIM"):
        globals()[_name] = getattr(resource, _name)


class ZombieProcessError(Exception):
    """Raised by nothing on Linux; psutil wants the name."""


def disk_partitions(path, /):
    """Device, mount point, kind and options of each line of a file such as /proc/mounts."""
    with _open(path) as file:
        rows = [line.split() for line in file.read().decode("utf-8", "surrogateescape").splitlines()]
    return [tuple(re.sub(r"\\([0-7]{3})", _octal, part) for part in row[:4]) for row in rows if len(row) >= 4]


def _octal(found):
    return chr(int(found[1], 8))


_open = _common.open_binary


def open_binary(fname):
    """As psutil's own; the two files that hold CPU times come with fractions of ticks."""
    text = _psutil_host.exact_stat(fname)
    return _open(fname) if text is None else io.BytesIO(text.encode())


_common.open_binary = open_binary
