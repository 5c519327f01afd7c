# fork: a child that is a copy, and what it ends with.
import os

r, w = os.pipe()
try:
    pid = os.fork()
    if pid == 0:
        os.write(w, b"from the child")
        os._exit(7)
    print(os.read(r, 100), os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
except OSError as error:
    print(type(error).__name__, error.strerror)
