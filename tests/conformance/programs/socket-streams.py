# socket: TCP over the loopback, both sides in one program.
import errno
import os
import socket
import stat
import struct


def attempt(label, action, *args):
    try:
        print(label, action(*args))
    except OSError as error:
        print(label, type(error).__name__, errno.errorcode.get(error.errno), str(error.strerror).partition(" (")[0])
    except (TypeError, ValueError, OverflowError) as error:
        print(label, type(error).__name__)


def pair(server):
    client = socket.create_connection(server.getsockname())
    return client, server.accept()[0]


server = socket.create_server(("127.0.0.1", 0))
port = server.getsockname()[1]
print(port > 1024, server.family, server.type, server.proto, stat.S_ISSOCK(os.fstat(server.fileno()).st_mode))
print(server.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN), server.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
client = socket.socket()
print(client.getsockname(), client.connect(("127.0.0.1", port)))
served, address = server.accept()
print(address == client.getsockname(), served.getpeername() == client.getsockname(), client.getpeername() == ("127.0.0.1", port))
print(client.send(b"hello"), served.recv(3), served.recv(100))
print(client.sendall(b"x" * 100_000), len(served.recv(100_000, socket.MSG_WAITALL)))
client.sendall(b"look")
print(served.recv(2, socket.MSG_PEEK), served.recv(10))
print(client.sendmsg([b"one ", b"two"]), served.recvmsg(100)[0])
buffer = bytearray(8)
client.sendall(b"into")
print(served.recv_into(buffer), bytes(buffer))
client.sendall(b"abcdefgh")
print(served.recvmsg_into([bytearray(3), buffer]), bytes(buffer[:5]))

# Half close: what one side has ended the other still may use.
client.shutdown(socket.SHUT_WR)
print(served.recv(10), served.send(b"after"), client.recv(10))
attempt("write after shutdown", client.send, b"x")
served.close()
print(client.recv(10))
client.close()
attempt("closed", client.send, b"x")
print(client.fileno())

# A side that closes with unread bytes breaks the connection.
client, served = pair(server)
client.sendall(b"unread")
served.recv(1, socket.MSG_PEEK)
served.close()
attempt("reset", client.recv, 10)
attempt("broken", client.send, b"x")
client.close()
client, served = pair(server)
client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
client.close()
attempt("linger", served.recv, 10)
served.close()

# What is refused.
attempt("in use", socket.create_server, ("127.0.0.1", port))
attempt("not connected", socket.socket().recv, 1)
attempt("no peer", socket.socket().getpeername)
attempt("not listening", socket.socket().accept)
attempt("send unconnected", socket.socket().send, b"x")
attempt("shut unconnected", socket.socket().shutdown, socket.SHUT_RDWR)
attempt("not ours", socket.socket().bind, ("192.0.2.1", 0))
bound = socket.socket()
bound.bind(("", 0))
print(bound.getsockname()[0])
attempt("bound twice", bound.bind, ("127.0.0.1", 0))
free = bound.getsockname()[1]
bound.close()
attempt("refused", socket.create_connection, ("127.0.0.1", free))
attempt("refused code", lambda: errno.errorcode[socket.socket().connect_ex(("127.0.0.1", free))])
client, served = pair(server)
attempt("connected twice", client.connect, ("127.0.0.1", port))
attempt("bad port", socket.socket().connect, ("127.0.0.1", 70_000))
attempt("bad address", socket.socket().connect, "127.0.0.1")
attempt("bad family", socket.socket, 99)
attempt("bad type", socket.socket, socket.AF_INET, 99)
attempt("not a socket", lambda: socket.socket(fileno=os.open("/dev/null", os.O_RDONLY)))
attempt("no descriptor", lambda: socket.socket(fileno=999))

# Time limits.
print(client.gettimeout(), client.getblocking())
client.settimeout(0.05)
print(client.gettimeout(), client.getblocking())
attempt("limit", client.recv, 1)
server.settimeout(0.05)
attempt("accept limit", server.accept)
client.settimeout(0)
attempt("at once", client.recv, 1)
attempt("negative", client.settimeout, -1)
client.settimeout(None)
socket.setdefaulttimeout(2.5)
print(socket.socket().gettimeout(), socket.getdefaulttimeout())
socket.setdefaulttimeout(None)

# Several names for one socket.
twin = client.dup()
client.close()
print(twin.sendall(b"twin"), served.recv(10))
descriptor = twin.detach()
print(twin.fileno(), os.write(descriptor, b"raw"), served.recv(10), os.get_inheritable(descriptor))
again = socket.socket(fileno=descriptor)
print(again.family, again.type, again.proto, again.getpeername() == ("127.0.0.1", port))
print(os.write(served.fileno(), b"back"), os.read(descriptor, 100))
with again, served:
    pass
print(again.fileno(), served.fileno())
