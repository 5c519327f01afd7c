# Timeouts of run, wait and communicate.
import subprocess
import time

begin = time.monotonic()
try:
    subprocess.run(["sleep", "20"], timeout=0.2)
except subprocess.TimeoutExpired as error:
    print(str(error)[:32], error.cmd, round(error.timeout, 2), error.output, error.stdout, error.stderr)
print(0.199 <= time.monotonic() - begin < 10)
try:
    subprocess.run("echo early; exec sleep 20", shell=True, capture_output=True, timeout=1)
except subprocess.TimeoutExpired as error:
    print(error.cmd, error.output, error.stderr)
process = subprocess.Popen(["sleep", "0.5"])
try:
    process.wait(timeout=0.05)
except subprocess.TimeoutExpired as error:
    print(type(error).__name__, process.returncode, isinstance(error, subprocess.SubprocessError))
print(process.wait(timeout=30))
process = subprocess.Popen("sleep 0.2; echo late", shell=True, stdout=subprocess.PIPE, text=True)
try:
    process.communicate(timeout=0.02)
except subprocess.TimeoutExpired as error:
    print(repr(error.output))
print(process.communicate())
print(subprocess.run(["sleep", "0"], timeout=30).returncode)
try:
    subprocess.check_output(["sleep", "9"], timeout=0.05)
except subprocess.TimeoutExpired as error:
    print(str(error)[:40])
try:
    subprocess.call(["sleep", "9"], timeout=0.05)
except subprocess.TimeoutExpired as error:
    print(str(error)[:40])
