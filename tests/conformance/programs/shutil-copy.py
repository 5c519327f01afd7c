# copy, copy2, copyfile, copymode, copystat, copyfileobj and their errors.
import io
import os
import shutil


def attempt(what, *args, **options):
    try:
        print(what.__name__, args, what(*args, **options))
    except Exception as error:
        print(what.__name__, args, type(error).__name__, getattr(error, "strerror", None) or error)


open("source", "w").write("content\n" * 1000)
os.chmod("source", 0o751)
os.utime("source", (1_000_000_000, 1_000_000_000))
os.mkdir("folder")
attempt(shutil.copy, "source", "copied")
attempt(shutil.copy2, "source", "folder")
attempt(shutil.copyfile, "source", "plain")
for name in ("copied", "folder/source", "plain"):
    info = os.stat(name)
    print(name, oct(info.st_mode & 0o777), info.st_mtime == 1_000_000_000, info.st_size)
shutil.copymode("source", "plain")
shutil.copystat("source", "copied")
print(oct(os.stat("plain").st_mode & 0o777), os.stat("copied").st_mtime)
os.symlink("source", "link")
attempt(shutil.copy, "link", "link-copy", follow_symlinks=False)
print(os.path.islink("link-copy"))
attempt(shutil.copy, "link", "link-content")
print(os.path.islink("link-content"))
attempt(shutil.copyfile, "source", "source")
attempt(shutil.copyfile, "link", "source")
attempt(shutil.copyfile, "missing", "x")
attempt(shutil.copyfile, "source", "folder")
attempt(shutil.copyfile, "folder", "x")
attempt(shutil.copy, "source", "missing/x")
target = io.BytesIO()
with open("source", "rb") as file:
    shutil.copyfileobj(file, target, 100)
print(len(target.getvalue()))
attempt(shutil.chown, "source")
print(shutil.which("sh") in ("/bin/sh", "/usr/bin/sh"), shutil.which("no-such-command"), shutil.which("./source"), shutil.which("source", path="."))
usage = shutil.disk_usage(".")
print(usage.total >= usage.used + usage.free - usage.total, usage._fields, shutil.get_terminal_size((70, 20)).columns > 0)
