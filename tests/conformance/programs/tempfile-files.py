# Temporary files: names, modes, deletion.
import os
import stat
import subprocess
import tempfile

tempfile.tempdir = os.getcwd()
with tempfile.TemporaryFile("w+") as file:
    file.write("text")
    file.seek(0)
    print(file.read(), os.fstat(file.fileno()).st_nlink, os.listdir())
with tempfile.NamedTemporaryFile("w", prefix="pre-", suffix=".txt", encoding="utf-8") as file:
    name = os.path.basename(file.name)
    print(name.startswith("pre-"), name.endswith(".txt"), os.path.exists(file.name), stat.filemode(os.stat(file.name).st_mode))
    file.write("shared")
    file.flush()
    print(subprocess.run(["cat", file.name], stdout=-1).stdout)
print(os.path.exists(file.name))
file = tempfile.NamedTemporaryFile(delete=False)
file.close()
print(os.path.exists(file.name))
os.remove(file.name)
fd, path = tempfile.mkstemp(suffix=".dat", text=False)
print(oct(os.stat(path).st_mode & 0o777), os.path.dirname(path) == os.getcwd(), os.get_inheritable(fd))
os.close(fd)
os.remove(path)
with tempfile.SpooledTemporaryFile(max_size=10) as file:
    file.write(b"12345")
    print(file._rolled)
    file.write(b"6789012")
    print(file._rolled, file.tell())
    file.seek(0)
    print(file.read())
with tempfile.SpooledTemporaryFile() as file:
    file.write(b"x")
    print(isinstance(file.fileno(), int), file._rolled)
print(os.listdir())
try:
    tempfile.mkstemp(dir="missing")
except FileNotFoundError as error:
    print(error.strerror)
try:
    with tempfile.TemporaryFile(dir="missing"):
        pass
except FileNotFoundError as error:
    print(error.strerror)
print(len({tempfile.mktemp() for _ in range(50)}), tempfile.gettempprefix(), tempfile.gettempdir() == os.getcwd())
