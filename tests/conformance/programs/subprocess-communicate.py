# communicate() with more than a pipe holds, on all streams at once.
import hashlib
import subprocess
import sys

data = bytes(range(256)) * 4096
process = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
out, err = process.communicate(data)
print(len(out), out == data, err, process.returncode)
echo = "import sys; d = sys.stdin.buffer.read(); sys.stdout.buffer.write(d); sys.stderr.buffer.write(d[::-1])"
process = subprocess.Popen([sys.executable, "-c", echo], stdin=-1, stdout=-1, stderr=-1)
out, err = process.communicate(data)
print(out == data, err == data[::-1], hashlib.md5(err).hexdigest())
print(process.stdin.closed, process.stdout.closed, process.stderr.closed)
process = subprocess.Popen(["true"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
print(process.communicate(data))
process = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
print(process.communicate("a\nb\n"))
process = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
process.stdin.write(b"first ")
process.stdin.flush()
print(process.communicate(b"second"))
try:
    process.communicate(b"more")
except ValueError as error:
    print(type(error).__name__)
process = subprocess.Popen(["sh", "-c", "head -c 200000 /dev/zero; echo done >&2"], stdout=-1, stderr=-1)
out, err = process.communicate()
print(len(out), set(out), err)
print(subprocess.Popen(["true"]).communicate())
