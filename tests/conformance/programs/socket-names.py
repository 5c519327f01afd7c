# socket: names of hosts and services, addresses as text and bytes.
import socket


def attempt(label, action, *args, **keywords):
    try:
        print(label, action(*args, **keywords))
    except OSError as error:
        print(label, type(error).__name__, error)
    except (TypeError, ValueError, OverflowError) as error:
        print(label, type(error).__name__)


INET = {"family": socket.AF_INET}
attempt("number", socket.getaddrinfo, "127.0.0.1", 80)
attempt("stream", socket.getaddrinfo, "127.0.0.1", 80, type=socket.SOCK_STREAM)
attempt("protocol", socket.getaddrinfo, "127.0.0.1", 80, proto=socket.IPPROTO_UDP)
attempt("service", socket.getaddrinfo, "127.0.0.1", "http", type=socket.SOCK_STREAM)
attempt("both", socket.getaddrinfo, "127.0.0.1", "domain", **INET)
attempt("local", socket.getaddrinfo, "localhost", None, type=socket.SOCK_STREAM, **INET)
attempt("nobody", socket.getaddrinfo, None, 80, type=socket.SOCK_STREAM, **INET)
attempt("passive", socket.getaddrinfo, None, 80, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE, **INET)
attempt("canonical", socket.getaddrinfo, "127.0.0.1", 80, type=socket.SOCK_STREAM, flags=socket.AI_CANONNAME)
attempt("short", socket.getaddrinfo, "127.1", 80, type=socket.SOCK_STREAM)
attempt("no such service", socket.getaddrinfo, "127.0.0.1", "no-such-service")
attempt("nothing", socket.getaddrinfo, None, None)
attempt("numeric only", socket.getaddrinfo, "localhost", 80, flags=socket.AI_NUMERICHOST)
attempt("numeric service", socket.getaddrinfo, "127.0.0.1", "http", flags=socket.AI_NUMERICSERV)
attempt("bad flags", socket.getaddrinfo, "127.0.0.1", 80, flags=1 << 20)
attempt("bad family", socket.getaddrinfo, "127.0.0.1", 80, family=77)
attempt("bad type", socket.getaddrinfo, "127.0.0.1", 80, type=77)
attempt("name", socket.gethostbyname, "localhost")
attempt("number", socket.gethostbyname, "10.1.2.3")
attempt("empty", socket.gethostbyname, "")
attempt("extended", socket.gethostbyname_ex, "10.1.2.3")
attempt("nameinfo", socket.getnameinfo, ("127.0.0.1", 80), 0)
attempt("nameinfo numbers", socket.getnameinfo, ("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV)
attempt("nameinfo unknown port", socket.getnameinfo, ("127.0.0.1", 64_999), socket.NI_NUMERICHOST)
attempt("http", socket.getservbyname, "http")
attempt("https tcp", socket.getservbyname, "https", "tcp")
attempt("syslog udp", socket.getservbyname, "syslog", "udp")
attempt("no service", socket.getservbyname, "no-such-service")
attempt("22", socket.getservbyport, 22)
attempt("123 udp", socket.getservbyport, 123, "udp")
attempt("no port", socket.getservbyport, 64_999)
attempt("large port", socket.getservbyport, 70_000)
attempt("protocol", socket.getprotobyname, "udp")
attempt("interface", lambda: (socket.if_nameindex()[0], socket.if_nametoindex("lo"), socket.if_indextoname(1)))
attempt("no interface", socket.if_nametoindex, "nope0")
print(socket.inet_aton("10.0.0.1"), socket.inet_ntoa(b"\x7f\0\0\1"), socket.inet_pton(socket.AF_INET, "1.2.3.4"))
print(socket.inet_pton(socket.AF_INET6, "::1"), socket.inet_ntop(socket.AF_INET6, b"\0" * 15 + b"\1"))
attempt("bad aton", socket.inet_aton, "300.1.1.1")
attempt("bad pton", socket.inet_pton, socket.AF_INET, "1.2.3")
print(socket.inet_ntop(socket.AF_INET6, socket.inet_pton(socket.AF_INET6, "2001:db8:0:0:1::1")), socket.inet_ntop(socket.AF_INET6, socket.inet_pton(socket.AF_INET6, "::ffff:10.1.2.3")))
print(socket.htons(80), socket.ntohl(1))
print(socket.SO_REUSEADDR, socket.SO_REUSEPORT, socket.SOL_SOCKET, socket.SOCK_STREAM, socket.AF_UNIX, socket.SHUT_RDWR, socket.SOMAXCONN)
