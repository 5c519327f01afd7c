"""The class ssl.SSLObject, and what ssl.SSLSocket tells of its connection in the same way, as Lib/ssl.py of CPython has them."""
__builtins__ = vars(__import__("builtins")).copy()

import ssl
import warnings

from . import tls_context
from .tls_connection import over_buffers, read_from


def check_name(context, server_side, server_hostname, session=None):
    if server_side:
        if server_hostname:
            raise ValueError("server_hostname can only be specified in client mode")
        if session is not None:
            raise ValueError("session can only be specified in client mode")
    if context.check_hostname and not server_hostname:
        raise ValueError("check_hostname requires server_hostname")


class Told:
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


class SSLObject(Told):
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
        check_name(context, server_side, server_hostname)
        self = cls.__new__(cls)
        self._context = context
        self._server_side = server_side
        self._server_hostname = server_hostname
        engine = tls_context.engine(context, server_side, server_hostname)
        self._sslobj = over_buffers(incoming, outgoing, engine, context)
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
        return read_from(self._sslobj, len, buffer)

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
