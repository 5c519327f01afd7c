"""Fits ssl.SSLContext to the host: what it trusts, whom it is, and the connections it wraps. Its other attributes are Pyodide's."""
__builtins__ = vars(__import__("builtins")).copy()

import ssl

import _ssl
from . import tls_certificate, tls_failures as failures, tls_trust
from .tls_engine import Engine
from .tls_trust import Trust

_MOST_PROTOCOL = 255
_PEM_LIBRARY = 524_297
_IN_CHAIN = "(_ssl.c:3973)"
_CERTIFICATE = "-----BEGIN CERTIFICATE-----"
_KEY = "PRIVATE KEY-----"
_CIPHERS = (
    ("TLS_AES_256_GCM_SHA384", "TLSv1.3", 256),
    ("TLS_CHACHA20_POLY1305_SHA256", "TLSv1.3", 256),
    ("TLS_AES_128_GCM_SHA256", "TLSv1.3", 128),
    ("ECDHE-RSA-AES256-GCM-SHA384", "TLSv1.2", 256),
)


def trust_of(context):
    """What a context trusts; kept in the context itself, where a copy or a pickle would not look for it."""
    trust = context.__dict__.get("_trust")
    if trust is None:
        trust = context.__dict__["_trust"] = Trust()
    return trust


def said(context):
    """How a context will look at certificates, for the evidence."""
    if context.verify_mode == ssl.CERT_NONE:
        return False
    return trust_of(context).file or True


def engine(context, server_side, server_hostname, fd=None):
    """What a connection wrapped by this context speaks with."""
    def verify(shown):
        if context.verify_mode != ssl.CERT_NONE:
            trust_of(context).check(shown, server_hostname if context.check_hostname else None, fd)

    return Engine(
        server_side=server_side,
        server_name=None if _is_address(server_hostname) else server_hostname,
        trust=said(context),
        protocols=context.__dict__.get("_protocols", []),
        verify=verify,
        certificate=context.__dict__.get("_own_certificate"),
    )


def _is_address(name):
    return name is not None and (":" in name or name.replace(".", "").isdigit())


def load_default_certs(self, purpose=ssl.Purpose.SERVER_AUTH):
    if not isinstance(purpose, ssl._ASN1Object):
        raise TypeError(purpose)
    self.set_default_verify_paths()


def set_default_verify_paths(self):
    trust_of(self).load_default()


def load_verify_locations(self, cafile=None, capath=None, cadata=None):
    if cafile is None and capath is None and cadata is None:
        raise TypeError("cafile, capath and cadata cannot be all omitted")
    trust = trust_of(self)
    if cadata is not None:
        trust.load_data(cadata)
    if cafile is not None:
        trust.load_file(cafile)
    if capath is not None:
        trust.load_folder(capath)


def load_cert_chain(self, certfile, keyfile=None, password=None):
    texts = []
    for path in (certfile, keyfile or certfile):
        try:
            with open(path, encoding="latin-1") as file:
                texts.append(file.read())
        except FileNotFoundError as error:
            raise type(error)(error.errno, error.strerror) from None
    refusal = failures.plain(_ssl.SSLError, _PEM_LIBRARY, "[SSL] PEM lib", _IN_CHAIN)
    refusal.library = "SSL"
    if _CERTIFICATE not in texts[0] or _KEY not in texts[1]:
        raise refusal
    try:
        self.__dict__["_own_certificate"] = tls_certificate.read(tls_trust.der_of(texts[0]))
    except ValueError:
        raise refusal from None


def set_alpn_protocols(self, alpn_protocols):
    for protocol in alpn_protocols:
        if not 0 < len(protocol) <= _MOST_PROTOCOL:
            raise _ssl.SSLError("ALPN protocols must be 1 to 255 in length")
    self.__dict__["_protocols"] = [str(protocol) for protocol in alpn_protocols]


def cert_store_stats(self):
    count = trust_of(self).count()
    return {"x509": count, "crl": 0, "x509_ca": count}


def get_ca_certs(self, binary_form=False):
    ders = trust_of(self).ders()
    return ders if binary_form else [tls_trust.as_dict(tls_certificate.read(der)) for der in ders]


def get_ciphers(self):
    return [{"name": name, "protocol": version, "strength_bits": bits, "alg_bits": bits} for name, version, bits in _CIPHERS]


def wrap_bio(self, incoming, outgoing, server_side=False, server_hostname=None, session=None):
    return self.sslobject_class._create(
        incoming,
        outgoing,
        server_side=server_side,
        server_hostname=self._encode_hostname(server_hostname),
        session=session,
        context=self,
    )


METHODS = (
    *(load_default_certs, set_default_verify_paths, load_verify_locations, load_cert_chain),
    *(set_alpn_protocols, cert_store_stats, get_ca_certs, get_ciphers, wrap_bio),
)
