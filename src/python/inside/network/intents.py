"""
Tells the host what a program said to its HTTP library, just before the library connects or sends: method, URL, time limit, what it trusts, line.

Each class fits one module when it is imported; the outermost library that is at work is the one that is told.
"""
__builtins__ = vars(__import__("builtins")).copy()

import contextvars
import functools
import socket
import sys

from .. import host
from ..failures import leave_out_caller, line_now

# What the library that the program called has said of the request that is being made.
_said = contextvars.ContextVar("said", default=None)
_DEFAULT_PORTS = {"http": 80, "https": 443}
_MS = 1000
_CERT_NONE = 0
_default_timeout = socket.getdefaulttimeout


class _Watcher:
    """As watch.py wants them; nothing is told at the end of a stage."""

    PART = ""
    SEEN = ()

    @classmethod
    def fit(cls, module):
        for path, wrap in cls.WRAPS.items():
            owner_name, _, name = path.partition(".")
            owner = getattr(module, owner_name)
            original = owner.__dict__[name]
            setattr(owner, name, functools.wraps(original)(wrap(original, module)))


def _ms(seconds):
    return None if seconds is None else float(seconds) * _MS


def _url(scheme, name, port, target):
    if "://" in target.partition("?")[0]:
        return target
    shown = f"[{name}]" if ":" in name else name
    return f"{scheme}://{shown}{'' if port in (None, _DEFAULT_PORTS.get(scheme)) else f':{port}'}{target}"


def _line(frame):
    return line_now(frame) or 0


def _trust(context):
    """What a context of the module ssl makes of a certificate."""
    if context is None:
        return True
    if context.verify_mode == _CERT_NONE:
        return False
    return getattr(context, "_trusted_file", None) or True


class urllib3(_Watcher):
    """Every attempt, also each of a Retry and each hop of a redirect, comes through urlopen."""

    def _urlopen(original, module):
        def urlopen(self, method, url, *arguments, **keywords):
            said = _said.get() or {
                "library": "urllib3",
                "timeoutMs": _timeout_of(self, keywords),
                "verify": _verify_of(self),
                "line": _line(sys._getframe(1)),
            }
            intent = {"method": method.upper(), "url": _url(self.scheme, self.host, self.port, url), **said}
            number = host.ask("intent", **intent)
            # Attempts within this one are of the same library and say themselves again.
            token = _said.set(said)
            try:
                return original(self, method, url, *arguments, **keywords)
            except BaseException as error:
                leave_out_caller(error)
                raise
            finally:
                _said.reset(token)
                host.ask("intentOver", number=number)

        return urlopen

    WRAPS = {"HTTPConnectionPool.urlopen": _urlopen}


def _timeout_of(pool, keywords):
    limit = keywords.get("timeout", pool.timeout)
    if limit is None or isinstance(limit, (int, float)):
        return _ms(limit)
    try:
        both = [_ms(value) for value in (limit._read, limit.total) if isinstance(value, (int, float))]
    except AttributeError:
        # The library's mark for its own default: that of the pool.
        return None if limit is pool.timeout else _timeout_of(pool, {"timeout": pool.timeout})
    return min(both, default=None)


def _verify_of(pool):
    if str(getattr(pool, "cert_reqs", None)) in ("CERT_NONE", "0"):
        return False
    return getattr(pool, "ca_certs", None) or getattr(pool, "ca_cert_dir", None) or True


class requests(_Watcher):
    def _send(original, module):
        def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
            read = timeout[-1] if isinstance(timeout, tuple) else getattr(timeout, "_read", timeout)
            said = {
                "library": "requests",
                "timeoutMs": _ms(read) if isinstance(read, (int, float)) else None,
                "verify": verify if isinstance(verify, (bool, str)) else True,
                "line": _line(sys._getframe(1)),
            }
            token = _said.set(_said.get() or said)
            try:
                return original(self, request, stream, timeout, verify, cert, proxies)
            except BaseException as error:
                leave_out_caller(error)
                raise
            finally:
                _said.reset(token)

        return send

    WRAPS = {"HTTPAdapter.send": _send}


class botocore(_Watcher):
    def _send(original, module):
        def send(self, request):
            limit = getattr(self, "_timeout", None)
            read = getattr(limit, "_read", limit)
            said = {
                "library": "boto3",
                "timeoutMs": _ms(read) if isinstance(read, (int, float)) else None,
                "verify": self._verify if isinstance(self._verify, (bool, str)) else True,
                "line": _line(sys._getframe(1)),
            }
            token = _said.set(said)
            try:
                return original(self, request)
            except BaseException as error:
                leave_out_caller(error)
                raise
            finally:
                _said.reset(token)

        return send

    WRAPS = {"URLLib3Session.send": _send}


class urllib(_Watcher):
    def _do_open(original, module):
        def do_open(self, http_class, req, **http_conn_args):
            context = http_conn_args.get("context", getattr(self, "_context", None))
            said = {
                "library": "urllib",
                "timeoutMs": _limit(req.timeout),
                "verify": _trust(context),
                "line": _line(sys._getframe(1)),
            }
            intent = {"method": req.get_method(), "url": _shown(req), **said}
            number = host.ask("intent", **intent)
            token = _said.set(said)
            try:
                return original(self, http_class, req, **http_conn_args)
            except BaseException as error:
                leave_out_caller(error)
                raise
            finally:
                _said.reset(token)
                host.ask("intentOver", number=number)

        return do_open

    WRAPS = {"AbstractHTTPHandler.do_open": _do_open}


def _shown(request):
    name, _, port = request.host.partition(":")
    return _url(request.type, name, int(port) if port.isdigit() else None, request.selector)


def _limit(seconds):
    """A time limit as http.client and urllib have it: a mark stands for the default of all sockets."""
    return _ms(seconds if seconds is None or isinstance(seconds, (int, float)) else _default_timeout())


class http_client(_Watcher):
    """For programs that use it without a library above; what is said holds until the answer is asked for."""

    def _putrequest(original, module):
        def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
            if _said.get() is None:
                _end(self)
                secure = isinstance(self, module.HTTPSConnection)
                self.__dict__["_intent"] = host.ask(
                    "intent",
                    method=method,
                    url=_url("https" if secure else "http", self.host, self.port, url),
                    library="http.client",
                    timeoutMs=_limit(self.timeout),
                    verify=_trust(getattr(self, "_context", None)),
                    line=_line(sys._getframe(1)),
                )
            try:
                return original(self, method, url, skip_host, skip_accept_encoding)
            except BaseException as error:
                leave_out_caller(error)
                raise

        return putrequest

    def _ending(original, module):
        def ending(self, *arguments):
            try:
                return original(self, *arguments)
            except BaseException as error:
                leave_out_caller(error)
                raise
            finally:
                _end(self)

        return ending

    WRAPS = {
        "HTTPConnection.putrequest": _putrequest,
        "HTTPConnection.getresponse": _ending,
        "HTTPConnection.close": _ending,
    }


def _end(connection):
    number = connection.__dict__.pop("_intent", None)
    if number is not None:
        host.ask("intentOver", number=number)


WATCHERS = {
    "urllib3.connectionpool": urllib3,
    "requests.adapters": requests,
    "botocore.httpsession": botocore,
    "urllib.request": urllib,
    "http.client": http_client,
}
