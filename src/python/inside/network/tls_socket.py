"""The class ssl.SSLSocket over the engine of TLS, as Lib/ssl.py of CPython has it."""
__builtins__ = vars(__import__("builtins")).copy()

import errno
import socket
import ssl

from . import tls_context
from .tls_connection import over_socket, read_from
from .tls_object import Told, check_name


class SSLSocket(Told, socket.socket):
    """This class implements a subtype of socket.socket that wraps
    the underlying OS socket in an SSL context when necessary, and
    provides read and write methods over that channel."""

    def __init__(self, *args, **kwargs):
        raise TypeError(
            f"{self.__class__.__name__} does not have a public constructor. Instances are returned by SSLContext.wrap_socket()."
        )

    @classmethod
    def _create(
        cls,
        sock,
        server_side=False,
        do_handshake_on_connect=True,
        suppress_ragged_eofs=True,
        server_hostname=None,
        context=None,
        session=None,
    ):
        if sock.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE) != socket.SOCK_STREAM:
            raise NotImplementedError("only stream sockets are supported")
        check_name(context, server_side, server_hostname, session)
        timeout = sock.gettimeout()
        own = {"family": sock.family, "type": sock.type, "proto": sock.proto, "fileno": sock.fileno()}
        self = cls.__new__(cls, **own)
        socket.socket.__init__(self, **own)
        sock.detach()
        # From here on this socket is the one that closes the descriptor.
        try:
            self._begin(context, server_side, server_hostname, do_handshake_on_connect, suppress_ragged_eofs)
            self.settimeout(timeout)
            if self._connected:
                self._wrap()
        except BaseException:
            try:
                self.close()
            except OSError:
                # The failure that led here is the one to tell.
                pass
            raise
        return self

    def _begin(self, context, server_side, server_hostname, do_handshake_on_connect, suppress_ragged_eofs):
        self._context = context
        self._closed = False
        self._sslobj = None
        self.server_side = server_side
        self.server_hostname = context._encode_hostname(server_hostname)
        self.do_handshake_on_connect = do_handshake_on_connect
        self.suppress_ragged_eofs = suppress_ragged_eofs
        try:
            self.getpeername()
            self._connected = True
        except OSError as failure:
            if failure.errno != errno.ENOTCONN:
                raise
            self._connected = False

    def _wrap(self):
        engine = tls_context.engine(self._context, self.server_side, self.server_hostname, self.fileno())
        self._sslobj = over_socket(self, engine, self._context)
        if self.do_handshake_on_connect:
            if self.gettimeout() == 0.0:
                raise ValueError("do_handshake_on_connect should not be specified for non-blocking sockets")
            self.do_handshake()

    def _look(self):
        if not self._connected:
            # The error of a socket that is not connected.
            self.getpeername()

    def dup(self):
        raise NotImplementedError("Can't dup() %s instances" % self.__class__.__name__)

    def read(self, len=1024, buffer=None):
        """Read up to LEN bytes and return them.
        Return zero-length string on EOF."""
        if self._sslobj is None:
            raise ValueError("Read on closed or unwrapped SSL socket.")
        try:
            return read_from(self._sslobj, len, buffer)
        except ssl.SSLError as failure:
            if failure.args[0] == ssl.SSL_ERROR_EOF and self.suppress_ragged_eofs:
                return b"" if buffer is None else 0
            raise

    def write(self, data):
        """Write DATA to the underlying SSL channel.  Returns
        number of bytes of DATA actually transmitted."""
        if self._sslobj is None:
            raise ValueError("Write on closed or unwrapped SSL socket.")
        return self._sslobj.write(data)

    def _plain(self, name, flags=0):
        """The socket's own method where TLS is not spoken on it."""
        if self._sslobj is None:
            return getattr(super(), name)
        if flags != 0:
            raise ValueError("non-zero flags not allowed in calls to %s() on %s" % (name, self.__class__))
        return None

    def send(self, data, flags=0):
        plain = self._plain("send", flags)
        return self.write(data) if plain is None else plain(data, flags)

    def sendall(self, data, flags=0):
        plain = self._plain("sendall", flags)
        if plain is not None:
            return plain(data, flags)
        self.write(data)
        return None

    def sendto(self, data, flags_or_addr, addr=None):
        if self._sslobj is not None:
            raise ValueError("sendto not allowed on instances of %s" % self.__class__)
        return super().sendto(data, flags_or_addr) if addr is None else super().sendto(data, flags_or_addr, addr)

    def sendmsg(self, *args, **kwargs):
        raise NotImplementedError("sendmsg not allowed on instances of %s" % self.__class__)

    def sendfile(self, file, offset=0, count=None):
        """Send a file, possibly by using os.sendfile() if this is a
        clear-text socket.  Return the total number of bytes sent."""
        return self._sendfile_use_send(file, offset, count)

    def recv(self, buflen=1024, flags=0):
        plain = self._plain("recv", flags)
        return self.read(buflen) if plain is None else plain(buflen, flags)

    def recv_into(self, buffer, nbytes=None, flags=0):
        if nbytes is None:
            with memoryview(buffer) as view:
                nbytes = view.nbytes or 1024
        plain = self._plain("recv_into", flags)
        return self.read(nbytes, buffer) if plain is None else plain(buffer, nbytes, flags)

    def recvfrom(self, buflen=1024, flags=0):
        if self._sslobj is not None:
            raise ValueError("recvfrom not allowed on instances of %s" % self.__class__)
        return super().recvfrom(buflen, flags)

    def recvfrom_into(self, buffer, nbytes=None, flags=0):
        if self._sslobj is not None:
            raise ValueError("recvfrom_into not allowed on instances of %s" % self.__class__)
        return super().recvfrom_into(buffer, nbytes, flags)

    def recvmsg(self, *args, **kwargs):
        raise NotImplementedError("recvmsg not allowed on instances of %s" % self.__class__)

    def recvmsg_into(self, *args, **kwargs):
        raise NotImplementedError("recvmsg_into not allowed on instances of %s" % self.__class__)

    def pending(self):
        return self._sslobj.engine.pending() if self._sslobj is not None else 0

    def shutdown(self, how):
        self._sslobj = None
        super().shutdown(how)

    def unwrap(self):
        if self._sslobj is None:
            raise ValueError("No SSL wrapper around " + str(self))
        self._sslobj.shutdown()
        self._sslobj = None
        return self

    def _real_close(self):
        self._sslobj = None
        super()._real_close()

    def do_handshake(self, block=False):
        """Start the SSL/TLS handshake."""
        self._look()
        timeout = self.gettimeout()
        try:
            if timeout == 0.0 and block:
                self.settimeout(None)
            self._sslobj.do_handshake()
        finally:
            self.settimeout(timeout)

    def _real_connect(self, addr, connect_ex):
        if self.server_side:
            raise ValueError("can't connect in server-side mode")
        if self._connected or self._sslobj is not None:
            raise ValueError("attempt to connect already-connected SSLSocket!")
        refused = super().connect_ex(addr) if connect_ex else super().connect(addr)
        if not refused:
            self._connected = True
            self._wrap()
        return refused

    def connect(self, addr):
        """Connects to remote ADDR, and then wraps the connection in
        an SSL channel."""
        self._real_connect(addr, False)

    def connect_ex(self, addr):
        """Connects to remote ADDR, and then wraps the connection in
        an SSL channel."""
        return self._real_connect(addr, True)

    def accept(self):
        """Accepts a new connection from a remote client, and returns
        a tuple containing that new connection wrapped with a server-side
        SSL channel, and the address of the remote client."""
        newsock, addr = super().accept()
        newsock = self.context.wrap_socket(
            newsock,
            do_handshake_on_connect=self.do_handshake_on_connect,
            suppress_ragged_eofs=self.suppress_ragged_eofs,
            server_side=True,
        )
        return newsock, addr
