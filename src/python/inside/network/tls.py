"""Fits the modules ssl and _ssl to the host, in the place of Pyodide's, which ask the browser for TLS."""
__builtins__ = vars(__import__("builtins")).copy()

import ssl

import _ssl
from . import tls_context, tls_object, tls_socket

_VERSION = {
    "OPENSSL_VERSION": "OpenSSL 3.0.19 27 Jan 2026",
    "OPENSSL_VERSION_INFO": (3, 0, 0, 19, 0),
    "OPENSSL_VERSION_NUMBER": 0x30000130,
    "_OPENSSL_API_VERSION": (3, 0, 0, 19, 0),
    "HAS_ECDH": True,
    "HAS_TLSv1_3": True,
}
_PATHS = ("SSL_CERT_FILE", "/usr/lib/ssl/cert.pem", "SSL_CERT_DIR", "/usr/lib/ssl/certs")
_ERRORS = (
    *("SSLError", "SSLZeroReturnError", "SSLWantReadError", "SSLWantWriteError"),
    *("SSLSyscallError", "SSLEOFError", "SSLCertVerificationError"),
)


def get_server_certificate(addr, ssl_version=ssl.PROTOCOL_TLS_CLIENT, ca_certs=None, timeout=ssl._GLOBAL_DEFAULT_TIMEOUT):
    """Retrieve the certificate from the server at the specified address,
    and return it as a PEM-encoded string.
    If 'ca_certs' is specified, validate the server cert against it.
    If 'ssl_version' is specified, use it in the connection attempt.
    If 'timeout' is specified, use it in the connection attempt."""
    host, port = addr
    cert_reqs = ssl.CERT_NONE if ca_certs is None else ssl.CERT_REQUIRED
    context = ssl._create_stdlib_context(ssl_version, cert_reqs=cert_reqs, cafile=ca_certs)
    with ssl.create_connection(addr, timeout=timeout) as sock:
        with context.wrap_socket(sock, server_hostname=host) as sslsock:
            dercert = sslsock.getpeercert(True)
    return ssl.DER_cert_to_PEM_cert(dercert)


def _fit():
    for name, value in _VERSION.items():
        for module in (_ssl, ssl):
            setattr(module, name, value)
    ssl.HAS_NEVER_CHECK_COMMON_NAME = True
    _ssl.get_default_verify_paths = lambda: _PATHS
    for name in _ERRORS:
        error = getattr(_ssl, name)
        error.__module__ = "ssl"
        error.library = error.reason = None
    # A certificate that is not right is a wrong value as well.
    _ssl.SSLCertVerificationError.__bases__ = (_ssl.SSLError, ValueError)
    for method in tls_context.METHODS:
        method.__module__ = "ssl"
        method.__qualname__ = "SSLContext." + method.__name__
        setattr(ssl.SSLContext, method.__name__, method)
    for kind in (tls_socket.SSLSocket, tls_object.SSLObject):
        kind.__module__ = "ssl"
        setattr(ssl, kind.__name__, kind)
    ssl.SSLContext.sslsocket_class = ssl.SSLSocket
    ssl.SSLContext.sslobject_class = ssl.SSLObject
    ssl.SSLContext._trusted_file = property(lambda self: tls_context.trust_of(self).file)
    get_server_certificate.__module__ = "ssl"
    ssl.get_server_certificate = get_server_certificate


_fit()
