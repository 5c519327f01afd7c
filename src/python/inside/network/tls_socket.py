"""The classes ssl.SSLSocket and ssl.SSLObject over the engine of TLS, as Lib/ssl.py of CPython has them."""
__builtins__ = vars(__import__("builtins")).copy()

import errno
import socket
import ssl
import warnings

from . import tls_context, tls_failures as failures, tls_trust
from .tls_engine import WantMore

_RECEIVE_BYTES = 65_536
_recv = socket.socket.recv
_sendall = socket.socket.sendall


class _Connection:
    """What C's SSL objects are to the classes above them: an engine, and a way for its bytes to come and go."""

    def __init__(self, engine, context, receive, send):
        self.engine = engine
        self.context = context
        self._receive = receive
        self._send = send

    def do_handshake(self):
        self._run("handshake", self.engine.handshake)

    def read(self, size, buffer=None):
        data = self._run("read", lambda: self.engine.read(size))
        if buffer is None:
            return data
        memoryview(buffer).cast("B")[: len(data)] = data
        return len(data)

    def write(self, data):
        with memoryview(data) as view:
            whole = view.cast("B") if view.nbytes else b""
            self.engine.write(whole)
            self._flush("write")
            return view.nbytes

    def shutdown(self):
        self.engine.say_goodbye()
        self._run("read", self.engine.wait_for_goodbye)

    def _run(self, what, step):
        while True:
            try:
                return step()
            except WantMore:
                self._flush(what)
                self.engine.feed(self._receive(what))
            finally:
                self._flush(what)

    def _flush(self, what):
        going = self.engine.take()
        if going:
            self._send(what, going)

    def getpeercert(self, binary_form=False):
        if not self.engine.is_open:
            raise ValueError("handshake not done yet")
        peer = self.engine.peer
        if peer is None:
            return None
        if binary_form:
            return tls_trust.as_der(peer)
        return tls_trust.as_dict(peer) if self.context.verify_mode != ssl.CERT_NONE else {}


def _over_socket(sock, engine, context):
    def receive(what):
        try:
            return _recv(sock, _RECEIVE_BYTES)
        except BlockingIOError:
            raise failures.want_read() from None
        except TimeoutError:
            raise failures.timed_out(what) from None

    def send(what, data):
        try:
            _sendall(sock, data)
        except BlockingIOError:
            raise failures.want_write() from None
        except TimeoutError:
            raise failures.timed_out(what) from None

    return _Connection(engine, context, receive, send)


def _over_buffers(incoming, outgoing, engine, context):
    def receive(_what):
        data = incoming.read()
        if not data and not incoming.eof:
            raise failures.want_read()
        return data

    return _Connection(engine, context, receive, lambda _what, data: outgoing.write(data))


class _Told:
    """What both classes tell of their connection."""

    @property
    def context(self):
        """The SSLContext that is currently in use."""
        return self._context

    @context.setter
    def context(self, ctx):
        self._context = ctx

    @property
    def session(self):
        """The SSLSession for client socket."""
        return None

    @property
    def session_reused(self):
        """Was the client session reused during handshake"""
        return None if self._sslobj is None else False

    def _engine(self):
        return None if self._sslobj is None else self._sslobj.engine

    def getpeercert(self, binary_form=False):
        """Returns a formatted version of the data in the certificate provided
        by the other end of the SSL channel.

        Return None if no certificate was provided, {} if a certificate was
        provided, but not validated."""
        self._look()
        return self._sslobj.getpeercert(binary_form)

    def get_verified_chain(self):
        """Returns verified certificate chain provided by the other
        end of the SSL channel as a list of DER-encoded bytes."""
        return [self.getpeercert(True)] if self._engine().peer else []

    def get_unverified_chain(self):
        """Returns raw certificate chain provided by the other
        end of the SSL channel as a list of DER-encoded bytes."""
        return self.get_verified_chain()

    def selected_npn_protocol(self):
        """Return the currently selected NPN protocol as a string, or ``None``
        if a next protocol was not negotiated or if NPN is not supported by one
        of the peers."""
        warnings.warn("ssl NPN is deprecated, use ALPN instead", DeprecationWarning, stacklevel=2)

    def selected_alpn_protocol(self):
        """Return the currently selected ALPN protocol as a string, or ``None``
        if a next protocol was not negotiated or if ALPN is not supported by one
        of the peers."""
        self._look()
        return self._engine().protocol if self._engine() else None

    def cipher(self):
        """Return the currently selected cipher as a 3-tuple ``(name,
        ssl_version, secret_bits)``."""
        self._look()
        return self._engine().cipher() if self._engine() else None

    def shared_ciphers(self):
        """Return a list of ciphers shared by the client during the handshake or
        None if this is not a valid server connection."""
        self._look()
        return [self.cipher()] if self._engine() and self._engine().is_server else None

    def compression(self):
        """Return the current compression algorithm in use, or ``None`` if
        compression was not negotiated or not supported by one of the peers."""
        self._look()

    def version(self):
        """Return a string identifying the protocol version used by the
        current SSL channel."""
        self._look()
        return self._engine().version() if self._engine() else None

    def get_channel_binding(self, cb_type="tls-unique"):
        """Get channel binding data for current connection.  Raise ValueError
        if the requested `cb_type` is not supported.  Return bytes of the data
        or None if the data is not available (e.g. before the handshake)."""
        if cb_type not in ssl.CHANNEL_BINDING_TYPES:
            raise ValueError(f"{cb_type} channel binding type not implemented")

    def verify_client_post_handshake(self):
        raise ValueError("No SSL wrapper around " + str(self))


class SSLObject(_Told):
    """This class implements an interface on top of a low-level SSL object as
    implemented by OpenSSL. This object captures the state of an SSL connection
    but does not provide any network IO itself. IO needs to be performed through
    separate "BIO" objects which are OpenSSL's IO abstraction layer.

    This class does not have a public constructor. Instances are returned by
    ``SSLContext.wrap_bio``."""

    def __init__(self, *args, **kwargs):
        raise TypeError(
            f"{self.__class__.__name__} does not have a public constructor. Instances are returned by SSLContext.wrap_bio()."
        )

    @classmethod
    def _create(cls, incoming, outgoing, server_side=False, server_hostname=None, session=None, context=None):
        _check_name(context, server_side, server_hostname)
        self = cls.__new__(cls)
        self._context = context
        self._server_side = server_side
        self._server_hostname = server_hostname
        engine = tls_context.engine(context, server_side, server_hostname)
        self._sslobj = _over_buffers(incoming, outgoing, engine, context)
        return self

    def _look(self):
        return

    @property
    def server_side(self):
        """Whether this is a server-side socket."""
        return self._server_side

    @property
    def server_hostname(self):
        """The currently set server hostname (for SNI), or ``None`` if no
        server hostname is set."""
        return self._server_hostname

    def read(self, len=1024, buffer=None):
        """Read up to 'len' bytes from the SSL object and return them.

        If 'buffer' is provided, read into this buffer and return the number of
        bytes read."""
        return _read(self._sslobj, len, buffer)

    def write(self, data):
        """Write 'data' to the SSL object and return the number of bytes
        written."""
        return self._sslobj.write(data)

    def pending(self):
        """Return the number of bytes that can be read immediately."""
        return self._sslobj.engine.pending()

    def do_handshake(self):
        """Start the SSL/TLS handshake."""
        self._sslobj.do_handshake()

    def unwrap(self):
        """Start the SSL shutdown handshake."""
        self._sslobj.shutdown()


def _read(connection, size, buffer):
    if buffer is not None and size <= 0:
        size = len(buffer)
    data = connection.read(size if buffer is None else min(size, len(buffer)), buffer)
    return data


def _check_name(context, server_side, server_hostname, session=None):
    if server_side:
        if server_hostname:
            raise ValueError("server_hostname can only be specified in client mode")
        if session is not None:
            raise ValueError("session can only be specified in client mode")
    if context.check_hostname and not server_hostname:
        raise ValueError("check_hostname requires server_hostname")


class SSLSocket(_Told, socket.socket):
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
        _check_name(context, server_side, server_hostname, session)
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
        engine = tls_context.engine(self._context, self.server_side, self.server_hostname)
        self._sslobj = _over_socket(self, engine, self._context)
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
            return _read(self._sslobj, len, buffer)
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
