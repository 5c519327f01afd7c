# Sessions, process groups, preexec_fn, umask.
import os
import signal
import subprocess
import sys

show = "import os; print(os.getpid() == os.getpgid(0), os.getpid() == os.getsid(0), os.getpgid(0) == int(os.environ['GROUP']))"
os.environ["GROUP"] = str(os.getpgid(0))
command = [sys.executable, "-c", show]
print(subprocess.run(command, stdout=-1, text=True).stdout.split())
print(subprocess.run(command, stdout=-1, text=True, start_new_session=True).stdout.split())
print(subprocess.run(command, stdout=-1, text=True, process_group=0).stdout.split())
print(subprocess.run(command, stdout=-1, text=True, preexec_fn=os.setsid).stdout.split())
print(subprocess.run(command, stdout=-1, text=True, preexec_fn=os.setpgrp).stdout.split())
child = subprocess.Popen("sleep 30 & sleep 30; echo not reached", shell=True, start_new_session=True, stdout=-1)
print(os.getpgid(child.pid) == child.pid, os.getpgid(child.pid) != os.getpgid(0))
os.killpg(child.pid, signal.SIGTERM)
print(child.communicate()[0], child.returncode)
print(subprocess.run("umask; touch made", shell=True, umask=0o077, stdout=-1, text=True).stdout)
print(oct(os.stat("made").st_mode & 0o777), os.umask(0o022) != 0o077)
print(subprocess.run("pwd", preexec_fn=lambda: os.chdir("/"), stdout=-1, text=True).stdout)


def fails():
    raise RuntimeError("before the start")


try:
    subprocess.run(["true"], preexec_fn=fails)
except subprocess.SubprocessError as error:
    print(type(error).__name__, error)
for wrong in ({"user": -1}, {"user": "no-such-user"}, {"group": "no-such-group"}, {"process_group": "x"}):
    try:
        subprocess.run(["true"], **wrong)
    except Exception as error:
        print(wrong, type(error).__name__)
