# exec: the program becomes another one, and what refuses.
import os
import subprocess
import sys

for name in ("/no/such/program", "."):
    try:
        os.execv(name, ["x"])
    except OSError as error:
        print(type(error).__name__, error.strerror)
try:
    os.execvp("no-such-command", ["x"])
except FileNotFoundError as error:
    print(error.strerror)
try:
    os.execv("/bin/sh", [])
except ValueError as error:
    print(error)
code = "import os; print('before', flush=True); os.execvp('sh', ['sh', '-c', 'echo after $0 $1', 'zero', 'one'])"
print(subprocess.run([sys.executable, "-c", code], stdout=-1, text=True).stdout.split())
code = "import os; os.execve('/bin/sh', ['sh', '-c', 'echo $FRUIT; exit 9'], {'FRUIT': 'fig'})"
done = subprocess.run([sys.executable, "-c", code], stdout=-1, text=True)
print(done.stdout.split(), done.returncode)
os.execlp("echo", "echo", "the last line")
