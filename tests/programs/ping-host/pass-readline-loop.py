import shlex
import subprocess
process = subprocess.Popen(shlex.split("ping -c 4 google.com"), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1)
while True:
    line = process.stdout.readline()
    if not line and process.poll() is not None:
        break
    print(line.rstrip())
