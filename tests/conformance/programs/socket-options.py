# socket: options, before and after they are set.
import errno
import socket
import struct

S = socket.SOL_SOCKET
tcp = socket.socket()
udp = socket.socket(type=socket.SOCK_DGRAM)
print([tcp.getsockopt(S, option) for option in (socket.SO_TYPE, socket.SO_DOMAIN, socket.SO_PROTOCOL, socket.SO_ERROR, socket.SO_REUSEADDR, socket.SO_KEEPALIVE)])
print([udp.getsockopt(S, option) for option in (socket.SO_TYPE, socket.SO_DOMAIN, socket.SO_PROTOCOL, socket.SO_BROADCAST)])
for option in (socket.SO_REUSEADDR, socket.SO_KEEPALIVE, socket.SO_REUSEPORT):
    tcp.setsockopt(S, option, 1)
    print(tcp.getsockopt(S, option), tcp.getsockopt(S, option, 4))
udp.setsockopt(S, socket.SO_BROADCAST, True)
print(udp.getsockopt(S, socket.SO_BROADCAST))
print(tcp.getsockopt(S, socket.SO_LINGER, 8))
tcp.setsockopt(S, socket.SO_LINGER, struct.pack("ii", 1, 5))
print(struct.unpack("ii", tcp.getsockopt(S, socket.SO_LINGER, 8)))
print(tcp.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
tcp.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
print(tcp.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
tcp.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 60)
tcp.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, 10)
tcp.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPCNT, 3)
print([tcp.getsockopt(socket.IPPROTO_TCP, option) for option in (socket.TCP_KEEPIDLE, socket.TCP_KEEPINTVL, socket.TCP_KEEPCNT)])
tcp.setsockopt(S, socket.SO_RCVBUF, 8192)
tcp.setsockopt(S, socket.SO_SNDBUF, 8192)
print(tcp.getsockopt(S, socket.SO_RCVBUF), tcp.getsockopt(S, socket.SO_SNDBUF), udp.getsockopt(S, socket.SO_RCVBUF) > 8192)
print(tcp.getsockopt(socket.IPPROTO_IP, socket.IP_TTL))
for action in (lambda: tcp.setsockopt(S, 9999, 1), lambda: tcp.getsockopt(S, 9999), lambda: udp.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)):
    try:
        print(action())
    except OSError as error:
        print(errno.errorcode[error.errno])
for value in ("text", 1.5, None):
    try:
        print(tcp.setsockopt(S, socket.SO_KEEPALIVE, value))
    except TypeError as error:
        print("TypeError")
server = socket.create_server(("127.0.0.1", 0), reuse_port=True)
try:
    second = socket.create_server(server.getsockname(), reuse_port=True)
    print(server.getsockname() == second.getsockname())
except OSError as error:
    print(errno.errorcode[error.errno])
