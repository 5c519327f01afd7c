# Children of children: orphans, zombies, who keeps a pipe open.
import os
import subprocess
import sys
import time

process = subprocess.Popen("sleep 0.3 & echo $!", shell=True, stdout=-1, text=True)
grandchild = int(process.stdout.readline())
print(process.wait(), os.kill(grandchild, 0))
begin = time.monotonic()
print(repr(process.stdout.read()), time.monotonic() - begin > 0.05)
process = subprocess.Popen("(sleep 0.2; echo late) & echo early", shell=True, stdout=-1, text=True)
print(process.communicate()[0].split(), process.returncode)
process = subprocess.Popen("(sleep 0.2; echo late > late.txt) >/dev/null 2>&1 &", shell=True)
print(process.wait(), os.path.exists("late.txt"))
time.sleep(0.6)
print(os.path.exists("late.txt"))
code = "import os, subprocess, sys\nc = subprocess.Popen(['sleep', '0.2'])\nprint(os.getpid(), c.pid, flush=True)\nos._exit(0)"
out = subprocess.run([sys.executable, "-c", code], stdout=-1, text=True).stdout.split()
print(len(out), out[0] != out[1])
zombie = subprocess.Popen(["true"])
time.sleep(0.1)
state = open(f"/proc/{zombie.pid}/stat").read().rpartition(")")[2].split()[0]
print(state, os.kill(zombie.pid, 0), zombie.wait(), os.path.exists(f"/proc/{zombie.pid}"))
child = subprocess.Popen(["sleep", "5"])
time.sleep(0.2)
text = open(f"/proc/{child.pid}/status").read()
print("Name:\tsleep" in text, f"PPid:\t{os.getpid()}" in text, open(f"/proc/{child.pid}/cmdline", "rb").read(), open(f"/proc/{child.pid}/comm").read().strip())
print(os.readlink(f"/proc/{child.pid}/cwd") == os.getcwd(), os.path.exists("/proc/self/fd/1"), os.readlink("/proc/self") == str(os.getpid()))
child.kill()
child.wait()
