# Popen itself: attributes, the context manager, polling, pids, repr.
import os
import subprocess
import time

with subprocess.Popen(["cat"], stdin=-1, stdout=-1) as process:
    print(process.poll(), process.pid > 0, process.args, process.stderr)
    process.stdin.write(b"inside")
    process.stdin.close()
    print(process.stdout.read())
print(process.returncode, process.stdout.closed)
print(repr(process), repr(subprocess.Popen(["true"], stdout=-1))[:33])
process = subprocess.Popen(["sleep", "0.2"])
polls = 0
while process.poll() is None:
    polls += 1
    time.sleep(0.02)
print(polls > 2, process.returncode)
process = subprocess.Popen("exit 9", shell=True)
print(os.waitpid(process.pid, 0)[1] >> 8)
print(process.wait(), process.returncode)
process = subprocess.Popen(["cat"], stdin=-1, stdout=-1, bufsize=0)
print(type(process.stdin).__name__, type(process.stdout).__name__, process.stdin.mode, process.stdout.mode)
process.stdin.write(b"raw")
print(process.stdout.read(3))
process.stdin.close()
print(process.wait(), process.stdout.read())
process = subprocess.Popen(["cat"], stdin=-1, stdout=-1)
print(type(process.stdin).__name__, type(process.stdout).__name__, isinstance(process.stdout.name, int), process.stdout.fileno() == process.stdout.name)
process.communicate(b"")
process = subprocess.Popen(["cat"], stdin=-1, stdout=-1, text=True)
print(type(process.stdin).__name__, process.stdin.line_buffering, process.stdout.encoding.lower())
process.communicate("")
try:
    with subprocess.Popen(["sleep", "0.05"]) as process:
        raise KeyError("left early")
except KeyError:
    print("waited for", process.returncode)
print(subprocess.Popen[bytes], subprocess.CompletedProcess[str])
