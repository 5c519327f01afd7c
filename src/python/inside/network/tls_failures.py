"""The exceptions of ssl as OpenSSL's errors become them: numbers, names, texts and attributes (Modules/_ssl.c of CPython)."""
__builtins__ = vars(__import__("builtins")).copy()

import _ssl

# The place in C that CPython 3.14 tells at the end of its messages.
_IN_HANDSHAKE = "(_ssl.c:1032)"
_IN_READ = "(_ssl.c:2580)"
_IN_WRITE = "(_ssl.c:2427)"
_IN_SHUTDOWN = "(_ssl.c:2702)"

_ALERTS = {
    10: "SSLV3_ALERT_UNEXPECTED_MESSAGE",
    40: "SSLV3_ALERT_HANDSHAKE_FAILURE",
    42: "SSLV3_ALERT_BAD_CERTIFICATE",
    45: "SSLV3_ALERT_CERTIFICATE_EXPIRED",
    46: "SSLV3_ALERT_CERTIFICATE_UNKNOWN",
    48: "TLSV1_ALERT_UNKNOWN_CA",
    70: "TLSV1_ALERT_PROTOCOL_VERSION",
    80: "TLSV1_ALERT_INTERNAL_ERROR",
    112: "TLSV1_UNRECOGNIZED_NAME",
}
_ALERT_NUMBERS = {"bad_certificate": 42, "certificate_expired": 45, "certificate_unknown": 46, "unknown_ca": 48}
# What a server calls what it gets instead of TLS.
_METHODS = (b"GET ", b"POST", b"HEAD", b"PUT ")


class Distrusted(Exception):
    """A certificate is not trusted: what to tell the other side, and what to raise."""

    def __init__(self, alert, error):
        super().__init__()
        self.alert = alert
        self.error = error


def failure(reason, text=None, *, kind=None, number=_ssl.SSL_ERROR_SSL, library="SSL", where=_IN_HANDSHAKE):
    """An SSLError as fill_and_set_sslerror() makes it."""
    shown = text or reason.lower().replace("_", " ")
    error = (kind or _ssl.SSLError)(number, f"[{library}: {reason}] {shown} {where}")
    error.library = library
    error.reason = reason
    return error


def plain(kind, number, text, where):
    error = kind(number, f"{text} {where}")
    error.library = error.reason = None
    return error


def distrusted(found):
    """For what src/host/tls/verify.ts says of a certificate."""
    text = "certificate verify failed: " + found["message"]
    error = failure("CERTIFICATE_VERIFY_FAILED", text, kind=_ssl.SSLCertVerificationError)
    error.verify_code = found["code"]
    error.verify_message = found["message"]
    return Distrusted(_ALERT_NUMBERS.get(found["alert"], 46), error)


def alerted(number):
    return failure(_ALERTS.get(number, "TLSV1_ALERT_INTERNAL_ERROR"))


def wrong_version(is_server, come):
    return failure("HTTP_REQUEST" if is_server and bytes(come[:4]) in _METHODS else "WRONG_VERSION_NUMBER")


def eof():
    text = "EOF occurred in violation of protocol"
    return failure("UNEXPECTED_EOF_WHILE_READING", text, kind=_ssl.SSLEOFError, number=_ssl.SSL_ERROR_EOF)


def shut_down():
    return failure("PROTOCOL_IS_SHUTDOWN", where=_IN_WRITE)


def ended():
    return plain(_ssl.SSLZeroReturnError, _ssl.SSL_ERROR_ZERO_RETURN, "TLS/SSL connection has been closed (EOF)", _IN_READ)


def want_read():
    return plain(_ssl.SSLWantReadError, _ssl.SSL_ERROR_WANT_READ, "The operation did not complete (read)", _IN_READ)


def want_write():
    return plain(_ssl.SSLWantWriteError, _ssl.SSL_ERROR_WANT_WRITE, "The operation did not complete (write)", _IN_WRITE)


def timed_out(what):
    if what == "handshake":
        return TimeoutError(f"{_IN_HANDSHAKE.strip('()')}: The handshake operation timed out")
    return TimeoutError(f"The {what} operation timed out")
