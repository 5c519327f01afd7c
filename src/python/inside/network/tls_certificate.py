"""Reads a certificate from its file (X.509 in DER, RFC 5280) as this network's TLS shows it: for servers of the program's own."""
__builtins__ = vars(__import__("builtins")).copy()

import base64
import calendar
import time

_OBJECT, _UTC_TIME = 0x06, 0x17
_VERSION, _EXTENSIONS = 0xA0, 0xA3
_DNS, _ADDRESS = 0x82, 0x87
_NAMES = {b"\x55\x04\x06": "country", b"\x55\x04\x0a": "organization", b"\x55\x04\x03": "commonName"}
_ALTERNATIVE = b"\x55\x1d\x11"
_MS = 1000


def read(der):
    """Raises ValueError where it is no certificate."""
    try:
        return _read(der)
    except (IndexError, KeyError, UnicodeDecodeError) as failure:
        raise ValueError("no certificate") from failure


def _read(der):
    (_, whole), *_ = _parts(der)
    body = _parts(_parts(whole)[0][1])
    if body[0][0] == _VERSION:
        del body[0]
    (_, serial), _, (_, issuer), (_, validity), (_, subject), *rest = body
    names = [name for tag, part in rest if tag == _EXTENSIONS for name in _alternative(part)]
    own, by = _name(subject), _name(issuer)
    base = base64.b64encode(der).decode()
    lines = "\n".join(base[at : at + 64] for at in range(0, len(base), 64))
    return {
        "subject": own,
        "issuer": by,
        "names": names or [own.get("commonName", "")],
        "fromMs": _time(_parts(validity)[0]),
        "untilMs": _time(_parts(validity)[1]),
        "serialNumber": serial.hex().upper().removeprefix("00"),
        "signedBy": {"kind": "self" if own == by else "unknown"},
        "pem": f"-----BEGIN CERTIFICATE-----\n{lines}\n-----END CERTIFICATE-----\n",
    }


def _parts(data):
    """Tag and content of each node in a row."""
    parts = []
    at = 0
    while at < len(data):
        tag, size, at = data[at], data[at + 1], at + 2
        if size & 0x80:
            count = size & 0x7F
            size, at = int.from_bytes(data[at : at + count]), at + count
        parts.append((tag, data[at : at + size]))
        at += size
    return parts


def _name(data):
    found = {}
    for _, group in _parts(data):
        for _, pair in _parts(group):
            (_, kind), (_, value) = _parts(pair)
            if kind in _NAMES:
                found[_NAMES[kind]] = value.decode()
    return found


def _time(part):
    tag, text = part
    shape = "%y%m%d%H%M%SZ" if tag == _UTC_TIME else "%Y%m%d%H%M%SZ"
    return calendar.timegm(time.strptime(text.decode(), shape)) * _MS


def _alternative(part):
    for _, extension in _parts(_parts(part)[0][1]):
        fields = _parts(extension)
        if fields[0] == (_OBJECT, _ALTERNATIVE):
            for tag, name in _parts(_parts(fields[-1][1])[0][1]):
                if tag == _DNS:
                    yield name.decode()
                elif tag == _ADDRESS and len(name) == 4:
                    yield ".".join(str(byte) for byte in name)
