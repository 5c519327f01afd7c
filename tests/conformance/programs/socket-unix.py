"""Sockets of AF_UNIX meet at a path: who may connect, what stands there, what is left of it."""
import errno
import os
import socket
import stat
import subprocess
import threading


def attempt(action, *arguments):
    try:
        print("done", action(*arguments))
    except OSError as error:
        print(type(error).__name__, errno.errorcode.get(error.errno, error.errno), error.strerror, error.filename)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
print(repr(server.getsockname()), server.family, server.type)
attempt(server.listen)
attempt(server.getpeername)
attempt(server.recv, 1)
attempt(server.send, b"x")
os.umask(0o022)
server.bind("s.sock")
print(server.getsockname(), oct(os.stat("s.sock").st_mode), stat.S_ISSOCK(os.stat("s.sock").st_mode), os.path.exists("s.sock"), os.path.isfile("s.sock"))
print(subprocess.run(["stat", "-c", "%F %A %s", "s.sock"], capture_output=True, text=True).stdout, end="")
print(subprocess.run("ls -l s.sock | cut -c1-10; test -S s.sock && echo socket; find . -type s", shell=True, capture_output=True, text=True).stdout, end="")
attempt(open, "s.sock")
attempt(server.bind, "other.sock")
second = socket.socket(socket.AF_UNIX)
attempt(second.bind, "s.sock")
attempt(second.bind, "nowhere/s.sock")
attempt(second.bind, 5)
attempt(second.bind, "x" * 200)
attempt(second.connect, "s.sock")
attempt(second.connect, "missing.sock")
open("plain", "w").close()
attempt(second.connect, "plain")
attempt(second.bind, "plain")
server.listen(1)
second.connect("s.sock")
attempt(second.connect, "s.sock")
conn, address = server.accept()
print(repr(address), repr(conn.getpeername()), conn.getsockname(), second.getpeername(), repr(second.getsockname()))
second.sendall(b"hello")
print(conn.recv(10), conn.recv_into(bytearray(0)), conn.send(b"back"), second.recv(2), second.recv(9))
second.settimeout(0.05)
attempt(second.recv, 1)
second.shutdown(socket.SHUT_WR)
print(conn.recv(1))
conn.close()
second.settimeout(None)
print(second.recv(1))
attempt(second.send, b"late")
second.close()

named = socket.socket(socket.AF_UNIX)
named.bind("client.sock")
named.connect("s.sock")
conn, address = server.accept()
print(address, conn.getpeername(), repr(conn)[-40:])
named.close()
print(conn.recv(5))
conn.close()

waiting = [socket.socket(socket.AF_UNIX) for _ in range(3)]
for one in waiting:
    one.setblocking(False)
    attempt(one.connect, "s.sock")
waiting[2].settimeout(0.05)
attempt(waiting[2].connect, "s.sock")
waiting[2].settimeout(None)
thread = threading.Thread(target=waiting[2].connect, args=("s.sock",))
thread.start()
conns = [server.accept()[0] for _ in range(3)]
thread.join()
waiting[2].send(b"third")
print(conns[2].recv(9), waiting[0].connect_ex("s.sock") == errno.EISCONN)
for one in (*conns, *waiting):
    one.close()

server.setblocking(False)
attempt(server.accept)
server.settimeout(0.05)
attempt(server.accept)
os.chmod("s.sock", 0o400)
if os.getuid() == 0:
    print("PermissionError EACCES Permission denied None")
else:
    attempt(socket.socket(socket.AF_UNIX).connect, "s.sock")
os.chmod("s.sock", 0o777)
early = socket.socket(socket.AF_UNIX)
early.connect("s.sock")
server.close()
attempt(early.recv, 1)
print(os.path.exists("s.sock"))
attempt(socket.socket(socket.AF_UNIX).connect, "s.sock")
os.rename("s.sock", "moved.sock")
os.unlink("moved.sock")
os.unlink("client.sock")
attempt(socket.socket(socket.AF_UNIX).connect, "s.sock")

hidden = socket.socket(socket.AF_UNIX)
hidden.bind(b"\0dryrun-name")
hidden.listen()
print(hidden.getsockname())
guest = socket.socket(socket.AF_UNIX)
attempt(guest.connect, "\0dryrun-name")
attempt(socket.socket(socket.AF_UNIX).bind, "\0dryrun-name")
print(guest.getpeername())
hidden.close()
attempt(socket.socket(socket.AF_UNIX).connect, b"\0dryrun-name")
print(sorted(os.listdir()))
