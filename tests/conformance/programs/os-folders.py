# Folders: mkdir, makedirs, listdir, scandir, walk, rmdir, removedirs and their errors.
import os


def attempt(what, *args, **options):
    try:
        print(what.__name__, args, what(*args, **options))
    except OSError as error:
        print(what.__name__, args, type(error).__name__, error.strerror, error.filename, error.filename2)


os.makedirs("a/b/c")
attempt(os.makedirs, "a/b/c")
os.makedirs("a/b/c", exist_ok=True)
open("a/file", "w").close()
open("a/b/other", "w").write("text")
os.symlink("b", "a/link")
attempt(os.mkdir, "a")
attempt(os.mkdir, "missing/x")
attempt(os.mkdir, "a/file/x")
attempt(os.makedirs, "a/file/x")
attempt(os.makedirs, "a/file", exist_ok=True)
attempt(os.rmdir, "a")
attempt(os.rmdir, "a/file")
attempt(os.rmdir, "missing")
attempt(os.listdir, "missing")
attempt(os.listdir, "a/file")
attempt(os.remove, "a")
attempt(os.remove, "missing")
attempt(os.unlink, "a/link")
os.symlink("b", "a/link")
print(sorted(os.listdir("a")), sorted(os.listdir(b"a")))
for entry in sorted(os.scandir("a"), key=lambda e: e.name):
    print(entry.name, entry.path, entry.is_file(), entry.is_dir(), entry.is_symlink(), entry.is_dir(follow_symlinks=False), entry.stat().st_size == os.stat(entry.path).st_size, entry.inode() == os.lstat(entry.path).st_ino, entry)
for top, folders, files in os.walk("a"):
    folders.sort()
    print(top, folders, sorted(files))
print(sorted(top for top, _, _ in os.walk("a", followlinks=True)))
print([top for top, _, _ in os.walk("a", topdown=False)][-1], list(os.walk("missing")))
os.walk("missing", onerror=print)
list(os.walk("missing", onerror=lambda error: print("reported", error.filename)))
attempt(os.removedirs, "a/b/c")
os.makedirs("x/y/z")
os.removedirs("x/y/z")
print(os.path.exists("x"), os.path.exists("a/b"))
os.mkdir("mode", 0o700)
print(oct(os.stat("mode").st_mode & 0o777))
os.umask(0o027)
os.makedirs("masked/inner")
open("masked/file", "w").close()
print(oct(os.stat("masked").st_mode & 0o777), oct(os.stat("masked/inner").st_mode & 0o777), oct(os.stat("masked/file").st_mode & 0o777), oct(os.umask(0o022)))
with os.scandir("a") as entries:
    print(sum(1 for _ in entries))
here = os.getcwd()
os.chdir("a/b")
print(os.getcwd() == here + "/a/b", os.path.relpath(here), os.listdir())
attempt(os.chdir, "missing")
attempt(os.chdir, "other")
fd = os.open(here, os.O_RDONLY)
os.fchdir(fd)
print(os.getcwd() == here, sorted(os.listdir(fd)) == sorted(os.listdir(here)))
