# The spawn family of os.
import os

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
