# The spawn family and the posix_spawn of os.
import os
import sys

print(os.spawnl(os.P_WAIT, "/bin/sh", "sh", "-c", "exit 3"))
print(os.spawnlp(os.P_WAIT, "sh", "sh", "-c", "exit 4"))
print(os.spawnv(os.P_WAIT, "/bin/sh", ["sh", "-c", "kill -9 $$"]))
print(os.spawnve(os.P_WAIT, "/bin/sh", ["sh", "-c", "exit $CODE"], {"CODE": "7"}))
print(os.spawnle(os.P_WAIT, "/bin/sh", "sh", "-c", "exit $CODE", {"CODE": "8"}))
print(os.spawnvp(os.P_WAIT, "no-such-command", ["no-such-command"]))
pid = os.spawnlp(os.P_NOWAIT, "sleep", "sleep", "0.1")
print(pid > 0, os.waitpid(pid, 0)[1])
try:
    os.spawnv(os.P_WAIT, "/bin/sh", [])
except ValueError as error:
    print(error)
pid = os.posix_spawn("/bin/sh", ["sh", "-c", "echo spawned; exit 2"], os.environ)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
try:
    os.posix_spawn("/no/such/file", ["x"], os.environ)
except FileNotFoundError as error:
    print(error.strerror, error.filename)
pid = os.posix_spawnp("sh", ["sh", "-c", "echo to a file"], os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, "out.txt", os.O_WRONLY | os.O_CREAT, 0o644)])
os.waitpid(pid, 0)
print(open("out.txt").read())
