"""Where the certificates of public authorities are. As in Debian's package of certifi, it names the file of the system, which an administrator may change."""


def where():
    return "/etc/ssl/certs/ca-certificates.crt"


def contents():
    with open(where(), encoding="ascii") as bundle:
        return bundle.read()
