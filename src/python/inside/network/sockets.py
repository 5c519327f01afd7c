"""
Fits the module socket to the host: what Pyodide's build of `_socket` lacks, and in which line of the program a connection begins.

The sockets themselves are C's, over the system calls in kernel/sockets.
"""
__builtins__ = vars(__import__("builtins")).copy()

import errno
import fcntl
import socket
import struct
import sys

import _socket
from . import names, unix
from .. import host
from ..c_module import answered, refused
from ..failures import leave_out_caller, line_now

_fileno = _socket.socket.fileno
_connect = _socket.socket.connect
_getsockopt = _socket.socket.getsockopt
_bind = _socket.socket.bind
_accept_plain = _socket.socket._accept
_getsockname = _socket.socket.getsockname
_getpeername = _socket.socket.getpeername
_recvfrom = _socket.socket.recvfrom
_recvmsg = _socket.socket.recvmsg
_recvmsg_into = _socket.socket.recvmsg_into
_getaddrinfo = _socket.getaddrinfo
_gethostbyname = _socket.gethostbyname
_fcntl = fcntl.fcntl
# The kind of a socket, without how it is opened.
_KIND = 0xF


def getaddrinfo(*arguments, **keywords):
    _tell_line(-1, sys._getframe(1))
    try:
        return _getaddrinfo(*arguments, **keywords)
    except BaseException as error:
        leave_out_caller(error)
        raise


def gethostbyname(name, /):
    _tell_line(-1, sys._getframe(1))
    try:
        return _gethostbyname(name)
    except BaseException as error:
        leave_out_caller(error)
        raise


def connect(self, address, /):
    """connect(address)

    Connect the socket to a remote address.  For IP sockets, the address
    is a pair (host, port)."""
    _tell_line(_fileno(self), sys._getframe(1))
    try:
        return unix.connect(self, address) if unix.is_unix(self) else _connect(self, address)
    except BaseException as error:
        leave_out_caller(error)
        raise


def connect_ex(self, address, /):
    """connect_ex(address) -> errno

    This is like connect(address), but returns an error code (the errno value)
    instead of raising an exception when an error occurs."""
    _tell_line(_fileno(self), sys._getframe(1))
    try:
        (unix.connect if unix.is_unix(self) else _connect)(self, address)
    except OSError as error:
        # C's own answers with a number of the C library, which are not those of Linux.
        number = errno.EAGAIN if type(error) is TimeoutError and error.errno is None else error.errno
        if number is None or isinstance(error, socket.gaierror):
            leave_out_caller(error)
            raise
        return number
    except BaseException as error:
        leave_out_caller(error)
        raise
    return 0


def getsockopt(self, level, optname, buflen=0, /):
    """getsockopt(level, option[, buffersize]) -> value

    Get a socket option.  See the Unix manual for level and option.
    If a nonzero buffersize argument is given, the return value is a
    bytes object of at most that length."""
    if (level, optname) != (socket.SOL_SOCKET, socket.SO_ERROR):
        return _getsockopt(self, level, optname, buflen)
    name = answered("socketError", fd=_fileno(self))
    number = 0 if name is None else getattr(errno, name)
    return struct.pack("i", number)[:buflen] if buflen else number


def setsockopt(self, level, optname, value, optlen=None, /):
    """setsockopt(level, option, value: int)
    setsockopt(level, option, value: buffer)
    setsockopt(level, option, None, optlen: int)

    Set a socket option.  See the Unix manual for level and option.
    The value argument can either be an integer, a string buffer, or
    None, optlen."""
    if value is None:
        number = [0] * optlen
    elif isinstance(value, int):
        number = struct.unpack("i", struct.pack("i", value))[0]
    else:
        number = list(bytes(value))
    answered("socketOption", fd=_fileno(self), level=int(level), option=int(optname), value=number)


def bind(self, address, /):
    """bind(address)

    Bind the socket to a local address.  For IP sockets, the address is a
    pair (host, port); the host must refer to the local host. For raw packet
    sockets the address is a tuple (ifname, proto [,pkttype [,hatype [,addr]]])"""
    try:
        return (unix.bind if unix.is_unix(self) else _bind)(self, address)
    except BaseException as error:
        leave_out_caller(error)
        raise


def _accept(self):
    """_accept() -> (integer, address info)

    Wait for an incoming connection.  Return a new socket file descriptor
    representing the connection, and the address of the client.
    For IP sockets, the address info is a pair (hostaddr, port)."""
    return (unix.accept if unix.is_unix(self) else _accept_plain)(self)


def getsockname(self):
    """getsockname() -> address info

    Return the address of the local endpoint. The format depends on the
    address family. For IPv4 sockets, the address info is a pair
    (hostaddr, port)."""
    return (unix.local if unix.is_unix(self) else _getsockname)(self)


def getpeername(self):
    """getpeername() -> address info

    Return the address of the remote endpoint.  For IP sockets, the address
    info is a pair (hostaddr, port)."""
    return (unix.remote if unix.is_unix(self) else _getpeername)(self)


def recvfrom(self, bufsize, flags=0, /):
    """recvfrom(buffersize[, flags]) -> (data, address info)

    Like recv(buffersize, flags) but also return the sender's address info."""
    return (self.recv(bufsize, flags), None) if unix.is_unix(self) else _recvfrom(self, bufsize, flags)


def recvmsg(self, bufsize, ancbufsize=0, flags=0, /):
    """recvmsg(bufsize[, ancbufsize[, flags]]) -> (data, ancdata, msg_flags, address)

    Receive normal data (up to bufsize bytes) and ancillary data from the
    socket."""
    return (self.recv(bufsize, flags), [], 0, None) if unix.is_unix(self) else _recvmsg(self, bufsize, ancbufsize, flags)


def recvmsg_into(self, buffers, ancbufsize=0, flags=0, /):
    """recvmsg_into(buffers[, ancbufsize[, flags]]) -> (nbytes, ancdata, msg_flags, address)

    Receive normal data and ancillary data from the socket, scattering the
    non-ancillary data into a series of buffers."""
    if not unix.is_unix(self):
        return _recvmsg_into(self, buffers, ancbufsize, flags)
    views = [memoryview(buffer).cast("B") for buffer in buffers]
    data = self.recv(sum(len(view) for view in views), flags)
    done = 0
    for view in views:
        part = data[done : done + len(view)]
        view[: len(part)] = part
        done += len(part)
    return (done, [], 0, None)


def _c_socketpair(family=_socket.AF_UNIX, type=_socket.SOCK_STREAM, proto=0, /):
    """socketpair([family[, type [, proto]]]) -> (socket object, socket object)

    Create a pair of socket objects from the sockets returned by the platform
    socketpair() function.
    The arguments are the same as for socket() except the default family is
    AF_UNIX if defined on the platform; otherwise, the default is AF_INET."""
    if family != _socket.AF_UNIX or type & _KIND != _socket.SOCK_STREAM:
        # Unlike Linux: pairs of sockets are streams, not datagrams.
        raise refused("EOPNOTSUPP")
    pair = []
    for fd in host.ask("socketPair"):
        _fcntl(fd, fcntl.F_SETFD, fcntl.FD_CLOEXEC)
        pair.append(_socket.socket(family, type & _KIND, proto, fd))
    return tuple(pair)


def socketpair(family=None, type=socket.SOCK_STREAM, proto=0):
    """socketpair([family[, type[, proto]]]) -> (socket object, socket object)

    Create a pair of socket objects from the sockets returned by the platform
    socketpair() function.
    The arguments are the same as for socket() except the default family is
    AF_UNIX if defined on the platform; otherwise, the default is AF_INET.
    """
    pair = _socket.socketpair(socket.AF_UNIX if family is None else family, type, proto)
    return tuple(socket.socket(one.family, one.type, one.proto, one.detach()) for one in pair)


def _tell_line(fd, frame):
    host.ask("socketLine", fd=fd, line=line_now(frame) or 0)


def _fit():
    for function, original in ((getaddrinfo, _getaddrinfo), (gethostbyname, _gethostbyname)):
        function.__doc__ = original.__doc__
    _c_socketpair.__name__ = "socketpair"
    for function in (getaddrinfo, gethostbyname, _c_socketpair, *names.FUNCTIONS):
        function.__module__ = "_socket"
        function.__qualname__ = function.__name__
        setattr(_socket, function.__name__, function)
    # What socket.py takes from C as it is; the other functions are its own, over these.
    for function in (gethostbyname, *names.FUNCTIONS):
        setattr(socket, function.__name__, function)
    for module in (_socket, socket):
        module.SO_REUSEADDR = 2
        module.SO_REUSEPORT = 15
        module.SOMAXCONN = 4096
    socketpair.__module__ = "socket"
    socket.socketpair = socketpair
    for method in (bind, _accept, connect, connect_ex, getsockopt, setsockopt, getsockname, getpeername, recvfrom, recvmsg, recvmsg_into):
        method.__module__ = "_socket"
        method.__qualname__ = "socket." + method.__name__
        setattr(socket.socket, method.__name__, method)


_fit()
