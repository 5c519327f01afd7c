# Pipes and descriptors: pipe, dup, dup2, read, write, fdopen, inheritable, blocking.
import fcntl
import os
import stat

r, w = os.pipe()
print(w == r + 1, stat.S_ISFIFO(os.fstat(r).st_mode), os.isatty(r))
print(os.write(w, b"hello"), os.read(r, 2), os.read(r, 100))
copy = os.dup(w)
print(copy > w, os.get_inheritable(copy))
os.close(w)
os.write(copy, b"over the copy")
os.close(copy)
print(os.read(r, 100), os.read(r, 100), os.read(r, 1))
os.close(r)
r, w = os.pipe()
print(os.dup2(w, 50), os.get_inheritable(50), os.dup2(w, 51, inheritable=False), os.get_inheritable(51))
os.close(w)
with os.fdopen(50, "w") as file:
    print("printed into a pipe", file=file)
os.close(51)
with os.fdopen(r) as file:
    print(repr(file.read()), file.name == r, file.mode)
for action in (lambda: os.read(r, 1), lambda: os.write(w, b"x"), lambda: os.close(r), lambda: os.fstat(r), lambda: os.dup(r), lambda: os.fdopen(r)):
    try:
        action()
        print("no error")
    except OSError as error:
        print(type(error).__name__, error.strerror)
r, w = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
print(os.get_blocking(r), bool(fcntl.fcntl(w, fcntl.F_GETFL) & os.O_NONBLOCK))
try:
    os.read(r, 1)
except BlockingIOError as error:
    print(type(error).__name__, error.strerror)
written = 0
try:
    while True:
        written += os.write(w, b"x" * 4096)
except BlockingIOError:
    print("full after", written)
os.set_blocking(r, True)
print(os.get_blocking(r), len(os.read(r, 100_000)), fcntl.fcntl(w, fcntl.F_GETPIPE_SZ))
os.close(r)
try:
    os.write(w, b"x")
except BrokenPipeError as error:
    print(error.strerror)
try:
    os.lseek(w, 0, os.SEEK_SET)
except OSError as error:
    print(error.strerror)
with open(w, "wb", closefd=False) as file:
    print(file.seekable(), file.writable(), file.readable())
os.close(w)
r, w = os.pipe()
os.write(w, b"ab")
buffer = bytearray(4)
print(os.readv(r, [buffer]), buffer, os.writev(w, [b"one", b"two"]), os.read(r, 10))
