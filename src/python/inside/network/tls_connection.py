"""What C's SSL objects are to the classes of ssl: an engine of TLS, and a way for its bytes to come and go."""
__builtins__ = vars(__import__("builtins")).copy()

import socket
import ssl

from . import tls_failures as failures, tls_trust
from .tls_engine import WantMore

_RECEIVE_BYTES = 65_536
_recv = socket.socket.recv
_sendall = socket.socket.sendall


class Connection:
    """`receive` and `send` are told what for, and raise what ssl raises where they cannot go on."""

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


def over_socket(sock, engine, context):
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

    return Connection(engine, context, receive, send)


def over_buffers(incoming, outgoing, engine, context):
    def receive(_what):
        data = incoming.read()
        if not data and not incoming.eof:
            raise failures.want_read()
        return data

    return Connection(engine, context, receive, lambda _what, data: outgoing.write(data))


def read_from(connection, size, buffer):
    if buffer is not None and size <= 0:
        size = len(buffer)
    data = connection.read(size if buffer is None else min(size, len(buffer)), buffer)
    return data
