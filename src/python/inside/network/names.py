"""Names of hosts, services and interfaces, for the functions of `_socket` whose C library on this platform knows none."""
__builtins__ = vars(__import__("builtins")).copy()

import _socket
from .. import host
from ..c_module import refused

_inet_pton = _socket.inet_pton
_inet_ntop = _socket.inet_ntop
_NO_HOST = (1, "Unknown host")
_FIRST_INTERFACE = 1


def gethostbyname_ex(name, /):
    """gethostbyname_ex(host) -> (name, aliaslist, addresslist)

    Return the true host name, a list of aliases, and a list of IP addresses,
    for a host.  The host argument is a string giving a host name or IP number."""
    address = _socket.gethostbyname(name)
    return (name.decode() if isinstance(name, bytes) else name, [], [address])


def gethostbyaddr(address, /):
    """gethostbyaddr(host) -> (name, aliaslist, addresslist)

    Return the true host name, a list of aliases, and a list of IP addresses,
    for a host.  The host argument is a string giving a host name or IP number."""
    ip = _socket.gethostbyname(address)
    found = host.ask("hostOfAddress", ip=ip)
    if found is None:
        raise _socket.herror(*_NO_HOST)
    return (found["name"], found["aliases"], [ip])


def getservbyname(servicename, protocolname=None, /):
    """getservbyname(servicename[, protocolname]) -> integer

    Return a port number from a service name and protocol name.
    The optional protocol name, if given, should be 'tcp' or 'udp',
    otherwise any protocol will match."""
    port = host.ask("portOfService", name=servicename, protocol=protocolname)
    if port is None:
        raise OSError("service/proto not found")
    return port


def getservbyport(port, protocolname=None, /):
    """getservbyport(port[, protocolname]) -> string

    Return the service name from a port number and protocol name.
    The optional protocol name, if given, should be 'tcp' or 'udp',
    otherwise any protocol will match."""
    if not 0 <= port <= 0xFFFF:
        raise OverflowError("getservbyport: port must be 0-65535.")
    name = host.ask("serviceOfPort", port=port, protocol=protocolname)
    if name is None:
        raise OSError("port/proto not found")
    return name


def if_nameindex():
    """if_nameindex()

    Returns a list of network interface information (index, name) tuples."""
    return list(enumerate((one["name"] for one in host.ask("interfaces")), _FIRST_INTERFACE))


def if_nametoindex(if_name, /):
    """Returns the interface index corresponding to the interface name if_name."""
    wanted = if_name.decode() if isinstance(if_name, bytes) else if_name
    for index, name in if_nameindex():
        if name == wanted:
            return index
    raise OSError("no interface with this name")


def if_indextoname(if_index, /):
    """Returns the interface name corresponding to the interface index if_index."""
    for index, name in if_nameindex():
        if index == if_index:
            return name
    raise refused("ENXIO")


def inet_pton(address_family, ip_string, /):
    """inet_pton(af, ip) -> packed IP address string

    Convert an IP address from string format to a packed string suitable
    for use with low-level network functions."""
    if address_family != _socket.AF_INET6:
        return _inet_pton(address_family, ip_string)
    try:
        return _packed(ip_string)
    except ValueError:
        raise OSError("illegal IP address string passed to inet_pton") from None


def _packed(text):
    head, gap, tail = text.partition("::")
    before, after = _words(head), _words(tail)
    missing = 8 - len(before) - len(after)
    if missing < 1 if gap else missing != 0:
        raise ValueError
    return b"".join(word.to_bytes(2) for word in (*before, *[0] * missing, *after))


def _words(text):
    """Parts of two bytes; the last may be an address of IPv4."""
    parts = text.split(":") if text else []
    words = []
    for index, part in enumerate(parts):
        if "." in part and index == len(parts) - 1:
            four = _inet_pton(_socket.AF_INET, part) if part.count(".") == 3 else b""
            words += [int.from_bytes(four[:2]), int.from_bytes(four[2:])]
        elif 1 <= len(part) <= 4 and all(digit in "0123456789abcdefABCDEF" for digit in part):
            words.append(int(part, 16))
        else:
            raise ValueError
    return words


def inet_ntop(address_family, packed_ip, /):
    """inet_ntop(af, packed_ip) -> string formatted IP address

    Convert a packed IP address of the given family to string format."""
    if address_family != _socket.AF_INET6:
        return _inet_ntop(address_family, packed_ip)
    packed = bytes(packed_ip)
    if len(packed) != 16:
        raise ValueError("invalid length of packed IP address string")
    words = [int.from_bytes(packed[at : at + 2]) for at in range(0, 16, 2)]
    if words[:6] == [0, 0, 0, 0, 0, 0xFFFF]:
        return "::ffff:" + _inet_ntop(_socket.AF_INET, packed[12:])
    start, length = _longest_gap(words)
    if length < 2:
        return ":".join(f"{word:x}" for word in words)
    before, after = (":".join(f"{word:x}" for word in part) for part in (words[:start], words[start + length :]))
    return f"{before}::{after}"


def _longest_gap(words):
    best = run = (0, 0)
    for index, word in enumerate(words):
        run = (run[0], run[1] + 1) if word == 0 else (index + 1, 0)
        best = run if run[1] > best[1] else best
    return best


FUNCTIONS = (
    *(inet_pton, inet_ntop),
    *(gethostbyname_ex, gethostbyaddr, getservbyname, getservbyport, if_nameindex, if_nametoindex, if_indextoname),
)
