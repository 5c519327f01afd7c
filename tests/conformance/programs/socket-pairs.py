# socket: pairs, files over sockets, and sockets that a child inherits.
import os
import socket
import stat
import subprocess
import sys

one, other = socket.socketpair()
print(one.family, one.type, one.proto, repr(one.getsockname()), repr(other.getpeername()))
print(one.send(b"to other"), other.recv(100), other.sendall(b"to one"), one.recv(100))
print(stat.S_ISSOCK(os.fstat(one.fileno()).st_mode), os.get_inheritable(one.fileno()))
print(other.sendmsg([b"in ", b"parts"]), one.recvmsg(100)[0])
one.shutdown(socket.SHUT_WR)
print(other.recv(10), other.send(b"still"), one.recv(10))
one.close()
try:
    other.send(b"x")
except BrokenPipeError as error:
    print(error.strerror or error)

# As files.
one, other = socket.socketpair()
with one.makefile("w", encoding="utf-8", newline="\n") as writer:
    print("first line", file=writer)
    writer.write("zweite Zeile: ä\n")
one.shutdown(socket.SHUT_WR)
with other.makefile("r", encoding="utf-8") as reader:
    print(reader.readline(), list(reader), reader.readable(), reader.writable())
one.close()
other.close()
one, other = socket.socketpair()
both = one.makefile("rwb")
print(both.write(b"line\n"), both.flush(), other.recv(10), other.sendall(b"a\nb"), both.readline(), other.close(), both.read())
raw = one.makefile("rb", buffering=0)
print(type(raw).__name__, raw.readable(), raw.name == one.fileno(), raw.mode)
one.close()
print(one.fileno() >= 0)
raw.close()
both.close()
print(one.fileno())

# A file with a time limit.
one, other = socket.socketpair()
one.settimeout(0.05)
file = one.makefile("rb")
try:
    file.readline()
except TimeoutError as error:
    print(error.strerror or error)
try:
    file.readline()
except OSError as error:
    print(error.strerror or error)

# sendfile.
with open("data.bin", "wb") as data:
    data.write(bytes(range(256)) * 40)
with open("data.bin", "rb") as data:
    one, other = socket.socketpair()
    print(one.sendfile(data), data.tell(), len(other.recv(20_000)))
    print(one.sendfile(data, 10, 5), other.recv(100))

# A child that gets one end.
one, other = socket.socketpair()
code = "import socket, sys; s = socket.socket(fileno=int(sys.argv[1])); s.sendall(s.recv(100).upper())"
child = subprocess.Popen([sys.executable, "-c", code, str(other.fileno())], pass_fds=[other.fileno()])
other.close()
one.sendall(b"to the child")
print(one.recv(100), child.wait(), one.recv(1))
one, other = socket.socketpair()
child = subprocess.Popen(["tr", "a-z", "A-Z"], stdin=other, stdout=other)
other.close()
one.sendall(b"through a command\n")
one.shutdown(socket.SHUT_WR)
print(one.makefile("rb").read(), child.wait())
