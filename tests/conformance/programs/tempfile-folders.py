# Temporary folders.
import os
import stat
import subprocess
import tempfile

base = os.getcwd()
with tempfile.TemporaryDirectory(dir=base, prefix="t-") as folder:
    print(os.path.isdir(folder), os.path.basename(folder)[:2], stat.filemode(os.stat(folder).st_mode))
    os.makedirs(folder + "/a/b")
    open(folder + "/a/b/file", "w").write("x")
    os.symlink("/", folder + "/root")
    print(subprocess.run(["ls", folder], stdout=-1, text=True).stdout.split())
print(os.path.exists(folder), os.path.isdir("/"))
temporary = tempfile.TemporaryDirectory(dir=base)
print(repr(temporary).startswith("<TemporaryDirectory"), os.path.isdir(temporary.name))
temporary.cleanup()
temporary.cleanup()
print(os.path.exists(temporary.name))
path = tempfile.mkdtemp(dir=base)
print(stat.filemode(os.stat(path).st_mode), os.listdir(path))
os.rmdir(path)
with tempfile.TemporaryDirectory(dir=base) as folder:
    os.rmdir(folder)
print("gone before the end")
try:
    with tempfile.TemporaryDirectory(dir=base) as folder:
        raise KeyError("inside")
except KeyError:
    print(os.path.exists(folder))
with tempfile.TemporaryDirectory(dir=base) as folder:
    os.mkdir(folder + "/closed")
    os.chmod(folder + "/closed", 0o000)
print(os.listdir(base))
os.environ["TMPDIR"] = base
tempfile.tempdir = None
print(tempfile.gettempdir() == base, tempfile.gettempdirb() == os.fsencode(base))
os.environ["TMPDIR"] = "/no/such/folder"
tempfile.tempdir = None
print(tempfile.gettempdir())
