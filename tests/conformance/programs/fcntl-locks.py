# flock and lockf between processes.
import fcntl
import os
import subprocess
import sys

lock = open("lock", "w")
fcntl.flock(lock, fcntl.LOCK_EX)
attempt = "import fcntl, sys\nfile = open('lock', 'a')\ntry: fcntl.flock(file, {} | fcntl.LOCK_NB); print('got it')\nexcept BlockingIOError as error: print('taken:', error.strerror)"


def child(kind):
    print(kind, subprocess.run([sys.executable, "-c", attempt.format("fcntl." + kind)], stdout=-1, text=True).stdout.strip())


child("LOCK_EX")
child("LOCK_SH")
fcntl.flock(lock, fcntl.LOCK_SH)
child("LOCK_EX")
child("LOCK_SH")
fcntl.flock(lock, fcntl.LOCK_UN)
child("LOCK_EX")
other = open("lock", "a")
fcntl.flock(lock, fcntl.LOCK_EX)
try:
    fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
except BlockingIOError as error:
    print("another opening of the same file:", error.strerror)
same = os.dup(lock.fileno())
fcntl.flock(same, fcntl.LOCK_EX | fcntl.LOCK_NB)
print("a duplicate shares it")
lock.close()
child("LOCK_EX")
os.close(same)
child("LOCK_EX")
waiter = "import fcntl\nfile = open('lock', 'a')\nprint('waits', flush=True)\nfcntl.flock(file, fcntl.LOCK_EX)\nprint('has it', open('state').read())"
lock = open("lock", "w")
fcntl.flock(lock, fcntl.LOCK_EX)
open("state", "w").write("before")
process = subprocess.Popen([sys.executable, "-c", waiter], stdout=-1, text=True)
print(process.stdout.readline().strip())
open("state", "w").write("after")
lock.close()
print(process.communicate()[0].strip())
file = open("lock", "w")
fcntl.lockf(file, fcntl.LOCK_EX)
code = "import fcntl\nfile = open('lock', 'r+')\ntry: fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB{}); print('got it')\nexcept OSError as error: print('taken:', error.strerror)"
print(subprocess.run([sys.executable, "-c", code.format("")], stdout=-1, text=True).stdout.strip())
fcntl.lockf(file, fcntl.LOCK_UN)
fcntl.lockf(file, fcntl.LOCK_EX, 10, 0)
print(subprocess.run([sys.executable, "-c", code.format(", 10, 10")], stdout=-1, text=True).stdout.strip())
print(subprocess.run([sys.executable, "-c", code.format(", 10, 5")], stdout=-1, text=True).stdout.strip())
killed = subprocess.Popen([sys.executable, "-c", "import fcntl, time\nf = open('other', 'w')\nfcntl.flock(f, fcntl.LOCK_EX)\nprint('holds', flush=True)\ntime.sleep(30)"], stdout=-1, text=True)
print(killed.stdout.readline().strip())
killed.kill()
killed.wait()
fcntl.flock(open("other", "w"), fcntl.LOCK_EX | fcntl.LOCK_NB)
print("a process that is gone holds nothing")
for wrong in (lambda: fcntl.flock(999, fcntl.LOCK_EX), lambda: fcntl.flock(file, 64), lambda: fcntl.fcntl(999, fcntl.F_GETFD)):
    try:
        wrong()
    except OSError as error:
        print(error.strerror)
with open("flock-command", "w"):
    pass
