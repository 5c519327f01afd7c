"""Where the public authorities are. As in Debian, certifi takes those of the host in place of a copy of its own."""

_BUNDLE = "/etc/ssl/certs/ca-certificates.crt"


def where():
    """The path of the bundle."""
    return _BUNDLE


def contents():
    """What is in it."""
    with open(_BUNDLE, encoding="ascii") as bundle:
        return bundle.read()
