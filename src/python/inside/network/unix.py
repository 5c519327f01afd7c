"""
Gives sockets of AF_UNIX their addresses, which C's own module does not know in this build: paths, or abstract names that begin with a zero.

What goes through them is C's own, as with all other sockets.
"""
__builtins__ = vars(__import__("builtins")).copy()

import errno
import os
import socket

import _socket
from .. import signal
from ..c_module import answered

_PATH_BYTES = 108
_fileno = _socket.socket.fileno
_timeout = _socket.socket.gettimeout
_family = _socket.socket.family.__get__
_accept_plain = _socket.socket._accept


def is_unix(sock):
    """Whether it is open, and of that family."""
    return _family(sock) == _socket.AF_UNIX and _fileno(sock) >= 0


def _name(address):
    """The text of an address. A name as text is that of a file; as bytes it may be abstract."""
    if isinstance(address, str):
        raw = os.fsencode(address)
    else:
        try:
            raw = bytes(memoryview(address))
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not '{type(address).__name__}'") from None
    is_abstract = raw[:1] == b"\0"
    if len(raw) > _PATH_BYTES - (not is_abstract):
        raise OSError("AF_UNIX path too long")
    return os.fsdecode(raw if is_abstract else raw.partition(b"\0")[0])


def _address(name):
    return os.fsencode(name) if name[:1] == "\0" else name


def bind(sock, address):
    answered("unixBind", fd=_fileno(sock), name=_name(address))


def connect(sock, address):
    name = _name(address)
    # As in Linux a socket with a time limit is one that does not wait here.
    waits = _timeout(sock) is None
    while answered("unixConnect", fd=_fileno(sock), name=name, waits=waits) != "connected":
        signal.interrupted()


def accept(sock):
    """C asks for the address of who connects, so for this call the descriptor belongs to a socket of a family that it knows."""
    known = _socket.socket(_socket.AF_INET, _socket.SOCK_STREAM, 0, _fileno(sock))
    try:
        known.settimeout(_timeout(sock))
        fd, _address_of_inet = _accept_plain(known)
    finally:
        known.detach()
    return fd, _address(answered("unixName", fd=fd, side="remote"))


def local(sock):
    return _address(answered("unixName", fd=_fileno(sock), side="local"))


def remote(sock):
    return _address(answered("unixName", fd=_fileno(sock), side="remote"))
