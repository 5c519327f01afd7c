"""Which authorities an SSLContext trusts, and what ssl tells of the certificate of the other side. The checks themselves are the host's (src/host/tls/verify.ts)."""
__builtins__ = vars(__import__("builtins")).copy()

import _ssl
import base64
import os
import time

from . import tls_failures as failures
from .. import host
from ..c_module import refused

_BEGIN = "-----BEGIN CERTIFICATE-----"
_END = "-----END CERTIFICATE-----"
# The usual bundle of a Debian; what an administrator adds to it is trusted too.
_BUNDLE = "/etc/ssl/certs/ca-certificates.crt"
# How the certificate of a public authority begins that is in every usual bundle: see src/host/tls/pem.ts.
_PUBLIC_ROOT = "MIIDjjCCAnagAwIBAgIQAzrx5qcRqaC7KGSxHQn65TANBgkqhkiG9w0BAQsFADBh"
_PUBLIC_COUNT = 144
_X509_LIBRARY = 136
_IN_LOAD = "(_ssl.c:4226)"
_IN_DATA = "(_ssl.c:4092)"
_LABELS = {"country": "countryName", "organization": "organizationName", "commonName": "commonName"}


class Trust:
    """The certificates that were loaded, as texts: most are never looked into."""

    def __init__(self):
        self.is_public = False
        self.file = None
        self._texts = []
        self._folders = []

    def load_default(self):
        """What openssl trusts where nobody says otherwise: SSL_CERT_FILE, SSL_CERT_DIR, the bundle of the system."""
        path = os.environ.get("SSL_CERT_FILE")
        if path is None:
            self.is_public = True
            path = _BUNDLE
        folder = os.environ.get("SSL_CERT_DIR")
        try:
            self._add(_text_of(path))
        except (OSError, ValueError):
            # openssl says nothing where there is none.
            pass
        if folder is not None:
            self._folders.append(folder)

    def load_file(self, path):
        text = _text_of(path)
        if _BEGIN not in text:
            reason = "NO_CERTIFICATE_OR_CRL_FOUND"
            raise failures.failure(reason, number=_X509_LIBRARY, library="X509", where=_IN_LOAD)
        self._add(text)
        self.file = os.fspath(path) if isinstance(path, str) or hasattr(path, "__fspath__") else os.fsdecode(path)

    def load_folder(self, path):
        self._folders.append(os.fspath(path))
        self.file = os.fsdecode(path)

    def load_data(self, data):
        if isinstance(data, str):
            if _BEGIN not in data:
                raise _no_data("no start line")
            self._add(data)
            return
        # DER, of which each certificate says how long it is.
        rest = bytes(data)
        if not rest.startswith(b"\x30\x82"):
            raise _no_data("not enough data")
        while rest.startswith(b"\x30\x82"):
            end = 4 + int.from_bytes(rest[2:4], "big")
            self._add(f"{_BEGIN}\n{base64.b64encode(rest[:end]).decode()}\n{_END}\n")
            rest = rest[end:]

    def check(self, certificate, name, fd):
        """Raises Distrusted. Without a name any will do; `fd` is the socket that it came by, or None."""
        wanted = [_squeezed(certificate["pem"]), *certificate["signedBy"].get("blocks", ())]
        loaded = [_once(text) for text in self._all()]
        found = host.ask(
            "distrust",
            certificate=certificate,
            name=name,
            fd=fd,
            isPublic=self.is_public,
            blocks=[block for block in wanted if any(block in text for text in loaded)],
        )
        if found is not None:
            raise failures.distrusted(found)

    def count(self):
        texts = sum(text.count(_BEGIN) for text in self._all())
        return max(texts, _PUBLIC_COUNT if self.is_public else 0)

    def ders(self):
        """Those that were loaded by name; what a folder or the system has is not listed, as openssl has it."""
        parts = [part for text in self._texts for part in text.split(_BEGIN)[1:]]
        return [base64.b64decode(_squeezed(_BEGIN + part)) for part in parts]

    def _add(self, text):
        self._texts.append(text)
        if _PUBLIC_ROOT in text:
            self.is_public = True

    def _all(self):
        texts = list(self._texts)
        for folder in self._folders:
            for name in _names_in(folder):
                try:
                    texts.append(_text_of(os.path.join(folder, name)))
                except OSError:
                    # openssl looks for what it needs, and says nothing.
                    continue
        return texts


def _names_in(folder):
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


def _no_data(what):
    return failures.plain(_ssl.SSLError, 0, f"{what}: cadata does not contain a certificate", _IN_DATA)


def _text_of(path):
    try:
        with open(path, encoding="latin-1") as file:
            return file.read()
    except FileNotFoundError:
        # As C says it: without the path.
        raise refused("ENOENT") from None


# Every connection may bring a context of its own, and each loads the same large bundle.
_squeezed_texts = {}


def _once(text):
    found = _squeezed_texts.get(text)
    if found is None:
        found = _squeezed_texts[text] = _squeezed(text)
    return found


def _squeezed(text):
    """The base64 of all certificates in a text, without the lines around them."""
    return "".join(part.partition(_END)[0] for part in text.split(_BEGIN)[1:]).translate(_NO_SPACE)


_NO_SPACE = {ord(space): None for space in " \t\r\n"}


def as_dict(certificate):
    """As getpeercert() shows a certificate."""
    return {
        "subject": _name(certificate["subject"]),
        "issuer": _name(certificate["issuer"]),
        "version": 3,
        "serialNumber": certificate["serialNumber"],
        "notBefore": _time(certificate["fromMs"]),
        "notAfter": _time(certificate["untilMs"]),
        "subjectAltName": tuple((_kind(name), name) for name in certificate["names"]),
    }


def as_der(certificate):
    return der_of(certificate["pem"])


def der_of(text):
    """The first certificate in a text. Raises ValueError where there is none that can be read."""
    first = text.partition(_BEGIN)[2]
    return base64.b64decode(_squeezed(_BEGIN + first.partition(_BEGIN)[0]))


def _name(name):
    return tuple(((label, name[key]),) for key, label in _LABELS.items() if key in name)


def _kind(name):
    return "IP Address" if name.replace(".", "").isdigit() else "DNS"


def _time(ms):
    return time.strftime("%b %e %H:%M:%S %Y GMT", time.gmtime(ms / 1000))
