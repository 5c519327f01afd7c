# kill, killpg and the errors of sending signals.
import os
import signal
import subprocess

for target, number in ((2_000_000_000, 0), (2_000_000_000, signal.SIGTERM)):
    try:
        os.kill(target, number)
    except OSError as error:
        print(type(error).__name__, error.strerror)
try:
    os.kill(os.getpid(), 999)
except OSError as error:
    print(error.strerror)
print(os.kill(os.getpid(), 0))
child = subprocess.Popen(["sleep", "30"], process_group=0)
print(os.kill(child.pid, 0), os.getpgid(child.pid) == child.pid, os.getsid(child.pid) == os.getsid(0))
os.kill(child.pid, signal.SIGSTOP)
pid, status = os.waitpid(child.pid, os.WUNTRACED)
print(os.WIFSTOPPED(status), os.WSTOPSIG(status) == signal.SIGSTOP, child.poll())
os.kill(child.pid, signal.SIGCONT)
os.killpg(child.pid, signal.SIGINT)
print(child.wait())
child = subprocess.Popen(["sleep", "30"])
os.kill(child.pid, signal.SIGKILL)
os.kill(child.pid, signal.SIGKILL)
print("a zombie takes signals", child.wait())
try:
    os.kill(child.pid, signal.SIGTERM)
except ProcessLookupError as error:
    print(error.strerror)
try:
    os.getpgid(2_000_000_000)
except ProcessLookupError as error:
    print(error.strerror)
child = subprocess.Popen("trap 'echo caught; exit 3' TERM; echo ready; while :; do sleep 0.05; done", shell=True, stdout=-1, text=True)
print(child.stdout.readline().strip())
child.terminate()
print(child.communicate()[0].strip(), child.returncode)
child = subprocess.Popen("trap '' TERM; echo ready; sleep 0.3; echo survived", shell=True, stdout=-1, text=True)
child.stdout.readline()
child.terminate()
print(child.communicate()[0].strip(), child.returncode)
