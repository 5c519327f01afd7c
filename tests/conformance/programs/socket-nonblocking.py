# socket: what does not wait, with select, poll and selectors.
import errno
import select
import selectors
import socket

name = errno.errorcode.get
server = socket.create_server(("127.0.0.1", 0))
server.setblocking(False)
address = server.getsockname()
try:
    server.accept()
except BlockingIOError as error:
    print(name(error.errno), error.strerror)

client = socket.socket()
client.setblocking(False)
print(name(client.connect_ex(address)))
print([len(ready) for ready in select.select([], [client], [], 1)])
print(client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR), client.connect_ex(address), name(client.connect_ex(address)))
print([len(ready) for ready in select.select([server, client], [], [], 0)])
served, _ = server.accept()
print(served.getblocking())

closed = socket.socket()
closed.bind(("127.0.0.1", 0))
nobody = closed.getsockname()
closed.close()
refused = socket.socket()
refused.setblocking(False)
print(name(refused.connect_ex(nobody)))
poll = select.poll()
poll.register(refused, select.POLLOUT)
print([bool(events & select.POLLOUT) for _, events in poll.poll(1000)])
print(name(refused.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)), refused.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))

# Events of poll.
NAMES = ("POLLIN", "POLLOUT", "POLLERR", "POLLHUP", "POLLNVAL")


def events(sock, wanted=select.POLLIN | select.POLLOUT):
    poll = select.poll()
    poll.register(sock, wanted)
    return [[one for one in NAMES if event & getattr(select, one)] for _, event in poll.poll(100)]


print("listening", events(server, select.POLLIN))
print("connected", events(client))
served.sendall(b"x")
print("unread", events(client))
print(client.recv(10), events(client))
served.shutdown(socket.SHUT_WR)
print("ended there", events(client))
print(client.recv(10))
client.shutdown(socket.SHUT_WR)
print("ended here too", events(client), events(served))
client.close()
served.close()

# A socket that nobody reads from fills up.
a = socket.create_connection(address)
server.setblocking(True)
b, _ = server.accept()
a.setblocking(False)
sent = 0
try:
    while True:
        sent += a.send(b"x" * 65_536)
except BlockingIOError as error:
    print(name(error.errno), sent > 100_000, events(a, select.POLLOUT))
got = 0
while got < sent:
    got += len(b.recv(1_000_000))
print(got == sent, events(a, select.POLLOUT))
b.setblocking(True)
try:
    b.recv(1, socket.MSG_DONTWAIT)
except BlockingIOError as error:
    print(name(error.errno))
a.close()
b.close()

# An echo server and three clients in one loop.
selector = selectors.DefaultSelector()
server.setblocking(False)
selector.register(server, selectors.EVENT_READ, "server")
clients = [socket.create_connection(address) for _ in range(3)]
for index, one in enumerate(clients):
    one.sendall(b"client %d" % index)
answers = []
for one in clients:
    one.settimeout(0.1)
open_ones = 0
while True:
    ready = selector.select(0.05)
    if not ready:
        break
    for key, _ in ready:
        if key.data == "server":
            accepted, _ = key.fileobj.accept()
            selector.register(accepted, selectors.EVENT_READ, "client")
            open_ones += 1
        else:
            data = key.fileobj.recv(100)
            if data:
                key.fileobj.sendall(data.upper())
            else:
                selector.unregister(key.fileobj)
                key.fileobj.close()
print(open_ones, [one.recv(100) for one in clients])
