# stat and its family: kinds, sizes, links, times, modes.
import os
import stat
import time

with open("file", "w") as file:
    file.write("12345")
os.symlink("file", "link")
os.symlink("nowhere", "dangling")
os.mkdir("folder")
os.link("file", "hard")
info = os.stat("file")
print(info.st_size, info.st_nlink, stat.S_ISREG(info.st_mode), stat.filemode(info.st_mode), oct(stat.S_IMODE(info.st_mode)))
print(info.st_uid == os.getuid(), info.st_gid == os.getgid(), info[6] == info.st_size)
print(os.stat("link") == info, os.lstat("link").st_size, stat.S_ISLNK(os.lstat("link").st_mode), stat.filemode(os.lstat("link").st_mode))
print(os.stat("hard").st_ino == info.st_ino, os.path.samefile("hard", "link"), stat.filemode(os.stat("folder").st_mode))
for path in ("dangling", "missing", "file/x", "", "folder/../missing"):
    for what in (os.stat, os.lstat):
        try:
            what(path)
            print(path, what.__name__, "is there")
        except OSError as error:
            print(path, what.__name__, type(error).__name__, error.strerror, repr(error.filename))
print([os.path.exists(p) for p in ("file", "link", "dangling", "folder", "missing")], os.path.lexists("dangling"))
print([os.path.isfile(p) for p in ("file", "link", "folder")], os.path.isdir("folder"), os.path.islink("link"), os.path.ismount("/"))
os.utime("file", (1_000_000_000, 1_100_000_000))
info = os.stat("file")
print(info.st_atime, info.st_mtime, os.path.getmtime("hard"), info.st_ctime > info.st_mtime)
os.utime("file", ns=(1_000_000_000_123_456_789, 1_100_000_000_987_654_321))
print(os.stat("file").st_mtime_ns, os.stat("file").st_atime_ns)
os.utime("file")
print(abs(time.time() - os.stat("file").st_mtime) < 5)
for mode in (0o644, 0o400, 0o4755, 0o1777, 0o000, 0o600):
    os.chmod("file", mode)
    print(stat.filemode(os.stat("file").st_mode), end=" ")
print()
os.chown("file", -1, -1)
print(os.access("file", os.F_OK), os.access("file", os.R_OK | os.W_OK), os.access("file", os.X_OK), os.access("missing", os.F_OK))
os.truncate("file", 2)
print(open("file").read(), os.path.getsize("hard"))
os.truncate("file", 6)
print(open("file", "rb").read())
with open("file", "r+") as file:
    os.ftruncate(file.fileno(), 1)
    print(os.fstat(file.fileno()).st_size)
print(os.readlink("link"), os.path.realpath("link") == os.path.abspath("file"))
space = os.statvfs(".")
print(space.f_bsize > 0, space.f_bfree <= space.f_blocks, space.f_namemax)
