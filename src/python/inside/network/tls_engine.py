"""
TLS of this network without a socket: bytes that came go in, bytes to be sent come out. The records are those of src/host/tls/records.ts.

It takes the place of OpenSSL's SSL object (SSL_do_handshake(3), SSL_read(3), SSL_write(3), SSL_shutdown(3)).
"""
__builtins__ = vars(__import__("builtins")).copy()

import json

from . import tls_failures as failures

_write = json.JSONEncoder(ensure_ascii=True).encode
_read = json.JSONDecoder().decode

_ALERT, _HANDSHAKE, _DATA = 21, 22, 23
_HEAD = 5
_MOST_RECORD = 16_384
_WARNING, _FATAL = 1, 2
_CLOSE_NOTIFY = 0
_UNEXPECTED_MESSAGE = 10
_HANDSHAKE_FAILURE = 40
_VERSION = "TLSv1.3"
_CIPHER = "TLS_AES_256_GCM_SHA384"
_SECRET_BITS = 256


class WantMore(Exception):
    """Nothing can go on before more bytes have come."""


class Engine:
    """One side of one connection. `verify` is asked about the certificate that a server shows and raises where it is not trusted."""

    def __init__(self, *, server_side, server_name, trust, protocols, verify, certificate=None):
        self.is_server = server_side
        self.server_name = server_name
        self.peer = None
        self.protocol = None
        self.is_open = False
        self.is_ended = False
        self._has_begun = False
        self._trust = trust
        self._protocols = protocols
        self._verify = verify
        self._certificate = certificate
        self._come = bytearray()
        self._data = bytearray()
        self._going = bytearray()
        self._is_eof = False
        self._said_goodbye = False

    # What came, and what is to go.

    def feed(self, data):
        """More bytes from the other side; none is the end."""
        if data:
            self._come += data
        else:
            self._is_eof = True

    def take(self):
        """What is to be sent now."""
        going = bytes(self._going)
        self._going.clear()
        return going

    def pending(self):
        return len(self._data)

    # The handshake.

    def handshake(self):
        """Goes on as far as it can; raises WantMore until it is over."""
        if self.is_open:
            return
        if self.is_server:
            self._serve()
        else:
            self._greet()

    def _greet(self):
        if not self._has_begun:
            self._has_begun = True
            hello = {"kind": "client hello", "verify": self._trust}
            if self.server_name:
                hello["serverName"] = self.server_name
            if self._protocols:
                hello["protocols"] = self._protocols
            self._say(hello)
        answer = self._next_handshake("server hello")
        self.peer = answer["certificate"]
        self.protocol = answer.get("protocol")
        try:
            self._verify(self.peer)
        except failures.Distrusted as distrusted:
            self._alert(_FATAL, distrusted.alert)
            raise distrusted.error from None
        self._say({"kind": "finished"})
        self.is_open = True

    def _serve(self):
        if not self._has_begun:
            hello = self._next_handshake("client hello")
            if self._certificate is None:
                self._alert(_FATAL, _HANDSHAKE_FAILURE)
                raise failures.failure("NO_SHARED_CIPHER")
            self._has_begun = True
            self.server_name = hello.get("serverName")
            answer = {"kind": "server hello", "version": _VERSION, "cipher": _CIPHER, "certificate": self._certificate}
            offered = hello.get("protocols") or []
            self.protocol = next((one for one in self._protocols if one in offered), None)
            if self.protocol:
                answer["protocol"] = self.protocol
            self._say(answer)
        self._next_handshake("finished")
        self.is_open = True

    def _next_handshake(self, kind):
        record = self._next()
        if record is None:
            raise failures.eof()
        of, body = record
        if of == _ALERT:
            raise failures.alerted(body[1])
        message = _message(body) if of == _HANDSHAKE else None
        if message is None or message.get("kind") != kind:
            self._alert(_FATAL, _UNEXPECTED_MESSAGE)
            raise failures.wrong_version(self.is_server, self._come)
        return message

    # Data.

    def read(self, size):
        """Up to so many bytes; none after a goodbye. Raises WantMore."""
        while not self._data:
            if self.is_ended or size == 0:
                return b""
            record = self._next()
            if record is None:
                raise failures.eof()
            of, body = record
            if of == _DATA:
                self._data += body
            elif of == _ALERT and body[1] == _CLOSE_NOTIFY:
                self.is_ended = True
            elif of == _ALERT:
                raise failures.alerted(body[1])
        taken = bytes(self._data[:size])
        del self._data[:size]
        return taken

    def write(self, data):
        if self._said_goodbye:
            raise failures.shut_down()
        for start in range(0, len(data), _MOST_RECORD):
            self._record(_DATA, data[start : start + _MOST_RECORD])

    def say_goodbye(self):
        if not self._said_goodbye:
            self._said_goodbye = True
            self._alert(_WARNING, _CLOSE_NOTIFY)

    def wait_for_goodbye(self):
        """Reads on until the other side has said goodbye too; what it still sends is lost."""
        while not self.is_ended:
            record = self._next()
            if record is None:
                raise failures.eof()
            self.is_ended = record[0] == _ALERT

    # Records.

    def _next(self):
        """The next record; None at the end of the connection."""
        come = self._come
        if come and (come[0] not in (_ALERT, _HANDSHAKE, _DATA) or (len(come) > 1 and come[1] != 3)):
            raise failures.wrong_version(self.is_server, come)
        end = _HEAD + (come[3] << 8 | come[4]) if len(come) >= _HEAD else None
        if end is None or len(come) < end:
            if self._is_eof:
                return None
            raise WantMore
        of, body = come[0], bytes(come[_HEAD:end])
        del come[:end]
        return of, body

    def _say(self, message):
        self._record(_HANDSHAKE, _write(message).encode())

    def _alert(self, level, number):
        self._record(_ALERT, bytes((level, number)))

    def _record(self, of, body):
        self._going += bytes((of, 3, 3)) + len(body).to_bytes(2, "big") + body

    # What is told of it.

    def cipher(self):
        return (_CIPHER, _VERSION, _SECRET_BITS) if self.is_open else None

    def version(self):
        return _VERSION if self.is_open else None


def _message(body):
    try:
        message = _read(body.decode())
    except ValueError:
        return None
    return message if isinstance(message, dict) else None
