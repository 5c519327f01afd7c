"""The module pwd, which Pyodide's build of Python lacks: the accounts of the host, from its /etc/passwd as glibc reads it."""
__builtins__ = vars(__import__("builtins")).copy()

from .c_module import module, structseq

_open = open
_FIELDS = ("pw_name", "pw_passwd", "pw_uid", "pw_gid", "pw_gecos", "pw_dir", "pw_shell")
_LARGEST = 2**32 - 1

struct_passwd = structseq("pwd", "struct_passwd", _FIELDS, "pwd.struct_passwd: Results from getpw*() routines.")


def rows(path, count):
    """The parts of each line of a file such as /etc/passwd; lines of another form count for nothing."""
    try:
        with _open(path, encoding="utf-8", errors="surrogateescape", newline="\n") as file:
            text = file.read()
    except OSError:
        # As glibc: without the file there is nobody.
        return
    for line in text.split("\n"):
        parts = line.split(":")
        if len(parts) == count and not line.startswith("#"):
            yield parts


def _accounts():
    for name, password, user, group, *rest in rows("/etc/passwd", len(_FIELDS)):
        if user.isdigit() and group.isdigit():
            yield struct_passwd((name, password, int(user), int(group), *rest))


def getpwnam(name, /):
    """Return the password database entry for the given user name."""
    if not isinstance(name, str):
        raise TypeError(f"getpwnam() argument must be str, not {type(name).__name__}")
    if "\0" in name:
        raise ValueError("embedded null byte")
    for account in _accounts():
        if account.pw_name == name:
            return account
    raise KeyError(f"getpwnam(): name not found: {name!r}")


def getpwuid(uid, /):
    """Return the password database entry for the given numeric user ID."""
    number = whole(uid, "uid")
    if not -1 <= number <= _LARGEST:
        raise KeyError("getpwuid(): uid not found")
    for account in _accounts():
        if account.pw_uid == number:
            return account
    raise KeyError(f"getpwuid(): uid not found: {number}")


def getpwall():
    """Return a list of all available password database entries, in arbitrary order."""
    return list(_accounts())


def whole(value, kind):
    """The number, or the error that C raises."""
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f"{kind} should be integer, not {type(value).__name__}") from None


module(
    "pwd",
    "This module provides access to the Unix password database.",
    {"struct_passwd": struct_passwd, "getpwnam": getpwnam, "getpwuid": getpwuid, "getpwall": getpwall},
)
