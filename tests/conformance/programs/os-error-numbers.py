"""The numbers of errors, their names, classes and texts."""
import errno
import os
import socket
import subprocess
import tempfile

print(sorted((number, name) for number, name in errno.errorcode.items() if number < 132))
print([type(OSError(number, "")).__name__ for number in range(1, 132)])
print([os.strerror(number) for number in (1, 2, 4, 5, 9, 11, 13, 16, 17, 20, 21, 22, 28, 32, 39, 98, 104, 110, 111, 113)])


def attempt(label, action):
    try:
        action()
    except OSError as error:
        print(label, repr(error), error)


attempt("open", lambda: open("/no/such/file"))
attempt("folder", lambda: open("/etc", "w"))
attempt("mkdir", lambda: os.mkdir("/etc"))
with tempfile.TemporaryDirectory() as full:
    os.chdir(full)
    open("file", "w").close()
    os.makedirs("a/b")
    attempt("rmdir", lambda: os.rmdir("a"))
    attempt("rename", lambda: os.rename("file", "file/below"))
    os.chdir("/")
attempt("link", lambda: os.readlink("/etc"))
attempt("kill", lambda: os.kill(999_999, 0))
attempt("descriptor", lambda: os.read(999, 1))
attempt("command", lambda: subprocess.run(["/no/such/command"]))
attempt("folder of a command", lambda: subprocess.run(["true"], cwd="/no/such/folder"))
attempt("wait", lambda: os.waitpid(-1, 0))
with socket.socket() as server:
    server.bind(("127.0.0.1", 0))
    free = server.getsockname()[1]
attempt("refused", lambda: socket.create_connection(("127.0.0.1", free)))
with socket.socket() as client:
    print(client.connect_ex(("127.0.0.1", free)))
with socket.socket() as client:
    client.setblocking(False)
    attempt("nothing there", lambda: client.accept())
