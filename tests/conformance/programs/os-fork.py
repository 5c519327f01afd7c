# fork: a child that is a copy, and what it ends with.
import os

r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.write(w, b"from the child")
    os._exit(7)
print(os.read(r, 100))
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
