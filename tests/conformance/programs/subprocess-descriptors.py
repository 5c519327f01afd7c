# Which descriptors a child gets: pass_fds, close_fds, inheritable.
import fcntl
import os
import subprocess
import sys

r, w = os.pipe()
print(os.get_inheritable(r), os.get_inheritable(w), fcntl.fcntl(r, fcntl.F_GETFD) == fcntl.FD_CLOEXEC)
send = "import os, sys; os.write(int(sys.argv[1]), b'from the child')"
print(subprocess.run([sys.executable, "-c", send, str(w)], pass_fds=[w]).returncode)
print(os.read(r, 100), os.get_inheritable(w))
quiet = subprocess.DEVNULL
print(subprocess.run([sys.executable, "-c", send, str(w)], stderr=quiet).returncode)
os.set_inheritable(w, True)
print(subprocess.run([sys.executable, "-c", send, str(w)], stderr=quiet).returncode)
print(subprocess.run([sys.executable, "-c", send, str(w)], close_fds=False).returncode, os.read(r, 100))
os.set_inheritable(w, False)
print(subprocess.run([sys.executable, "-c", send, str(w)], close_fds=False, stderr=quiet).returncode)
print(subprocess.run([sys.executable, "-c", "import os\nfor fd in range(20):\n  try: os.fstat(fd)\n  except OSError: continue\n  print(fd, end=' ')"], stdout=-1, text=True).stdout)
print(subprocess.run(["sh", "-c", f"echo shell >&{w}"], pass_fds=(w,)).returncode, os.read(r, 100))
with open("kept.txt", "w+") as file:
    subprocess.run([sys.executable, "-c", send, str(file.fileno())], pass_fds=[file.fileno()])
    file.seek(0)
    print(file.read())
os.close(r)
try:
    os.write(w, b"x")
except BrokenPipeError as error:
    print(type(error).__name__)
os.close(w)
for fd in (r, w):
    try:
        os.close(fd)
    except OSError as error:
        print(error.strerror)
