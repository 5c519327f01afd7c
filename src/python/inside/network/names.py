"""Names of hosts, services and interfaces, for the functions of `_socket` whose C library on this platform knows none."""
__builtins__ = vars(__import__("builtins")).copy()

import _socket
from .. import host
from ..c_module import refused

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
    return list(enumerate(host.ask("interfaces"), _FIRST_INTERFACE))


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


FUNCTIONS = (gethostbyname_ex, gethostbyaddr, getservbyname, getservbyport, if_nameindex, if_nametoindex, if_indextoname)
