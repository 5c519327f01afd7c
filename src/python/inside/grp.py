"""The module grp, which Pyodide's build of Python lacks: the groups of the host, from its /etc/group as glibc reads it."""
__builtins__ = vars(__import__("builtins")).copy()

from .c_module import module, structseq
from .pwd import rows, whole

_FIELDS = ("gr_name", "gr_passwd", "gr_gid", "gr_mem")

struct_group = structseq("grp", "struct_group", _FIELDS, "grp.struct_group: Results from getgr*() routines.")


def _groups():
    for name, password, number, members in rows("/etc/group", len(_FIELDS)):
        if number.isdigit():
            yield struct_group((name, password, int(number), [member for member in members.split(",") if member]))


def getgrnam(name):
    """Return the group database entry for the given group name."""
    if not isinstance(name, str):
        raise TypeError(f"getgrnam() argument 'name' must be str, not {type(name).__name__}")
    if "\0" in name:
        raise ValueError("embedded null byte")
    for group in _groups():
        if group.gr_name == name:
            return group
    raise KeyError(f"getgrnam(): name not found: {name!r}")


def getgrgid(id):
    """Return the group database entry for the given numeric group ID."""
    number = whole(id, "gid")
    for group in _groups():
        if group.gr_gid == number:
            return group
    raise KeyError(f"getgrgid(): gid not found: {number}")


def getgrall():
    """Return a list of all available group entries, in arbitrary order."""
    return list(_groups())


module(
    "grp",
    "Access to the Unix group database.",
    {"struct_group": struct_group, "getgrnam": getgrnam, "getgrgid": getgrgid, "getgrall": getgrall},
)
