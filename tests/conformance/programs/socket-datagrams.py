# socket: UDP over the loopback.
import errno
import select
import socket


def attempt(label, action, *args):
    try:
        print(label, action(*args))
    except OSError as error:
        print(label, type(error).__name__, errno.errorcode.get(error.errno))


def udp():
    return socket.socket(socket.AF_INET, socket.SOCK_DGRAM)


receiver = udp()
receiver.bind(("127.0.0.1", 0))
address = receiver.getsockname()
sender = udp()
print(sender.getsockname(), sender.sendto(b"first", address), sender.getsockname()[1] > 0)
print(sender.sendto(b"second one", address), sender.sendto(b"", address))
data, source = receiver.recvfrom(100)
print(data, source[0], source[1] == sender.getsockname()[1])
print(receiver.recv(6, socket.MSG_PEEK), receiver.recv(6))
print(receiver.recvfrom(100)[0])
receiver.settimeout(0.05)
attempt("nothing", receiver.recv, 10)
sender.sendto(b"cut short", address)
data, extra, flags, source = receiver.recvmsg(3)
print(data, extra, flags == socket.MSG_TRUNC)
buffer = bytearray(10)
sender.sendto(b"into", address)
print(receiver.recvfrom_into(buffer)[0], bytes(buffer))
attempt("no address", udp().send, b"x")
attempt("no peer", udp().getpeername)
attempt("too long", sender.sendto, b"x" * 70_000, address)
attempt("listen", udp().listen)

# A socket that is connected hears only one, and that nobody is there.
sender.connect(address)
print(sender.getpeername() == address, sender.send(b"connected"), receiver.recv(100))
other = udp()
other.sendto(b"stranger", sender.getsockname())
sender.settimeout(0.05)
attempt("stranger", sender.recv, 10)
gone = udp()
gone.bind(("127.0.0.1", 0))
nobody = gone.getsockname()
gone.close()
lost = udp()
lost.connect(nobody)
lost.settimeout(1)
print(lost.send(b"anybody?"))
attempt("nobody", lost.recv, 10)
print(select.select([receiver], [receiver], [], 0)[0])
for text in (b"a", b"b", b"c"):
    sender.send(text)
print([receiver.recv(1) for _ in range(3)])
attempt("in use", udp().bind, address)
