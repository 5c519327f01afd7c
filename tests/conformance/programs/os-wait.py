# waitpid, wait, WNOHANG, statuses, and the errors of waiting.
import os
import signal
import subprocess
import time

child = subprocess.Popen(["sh", "-c", "exit 5"])
pid, status = os.waitpid(child.pid, 0)
print(pid == child.pid, status, os.WIFEXITED(status), os.WEXITSTATUS(status), os.WIFSIGNALED(status), os.waitstatus_to_exitcode(status))
child.returncode = 5
child = subprocess.Popen(["sleep", "30"])
print(os.waitpid(child.pid, os.WNOHANG))
os.kill(child.pid, signal.SIGTERM)
pid, status = os.wait()
child.returncode = -15
print(pid == child.pid, status, os.WIFSIGNALED(status), os.WTERMSIG(status), os.WCOREDUMP(status), os.waitstatus_to_exitcode(status))
for action in (lambda: os.wait(), lambda: os.waitpid(-1, os.WNOHANG), lambda: os.waitpid(1, 0), lambda: os.waitpid(child.pid, 0)):
    try:
        print(action())
    except OSError as error:
        print(type(error).__name__, error.strerror)
children = [subprocess.Popen(["sh", "-c", f"sleep {n / 5}; exit {n}"]) for n in (3, 1, 2)]
ended = []
for _ in children:
    pid, status = os.waitpid(-1, 0)
    ended.append((next(n for n, c in zip("312", children) if c.pid == pid), os.waitstatus_to_exitcode(status)))
print(ended)
for one in children:
    one.returncode = 0
child = subprocess.Popen(["sh", "-c", "exit 1"])
pid, status, usage = os.wait4(child.pid, 0)
print(status, type(usage).__name__)
child.returncode = 1
child = subprocess.Popen(["sleep", "0.1"])
looks = 0
while os.waitpid(child.pid, os.WNOHANG) == (0, 0):
    looks += 1
    time.sleep(0.01)
child.returncode = 0
print(looks > 2)
for code in (0, 256, 9, 15, 3 << 8):
    print(code, os.waitstatus_to_exitcode(code))
try:
    os.waitstatus_to_exitcode(0x137F)
except ValueError as error:
    print(error)
pid = os.spawnv(os.P_NOWAIT, "/bin/sh", ["sh", "-c", "exit 6"])
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
