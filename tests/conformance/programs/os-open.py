# os.open: flags, positions, appending, exclusive creation, errors.
import os


def attempt(path, flags, mode=0o777):
    try:
        fd = os.open(path, flags, mode)
        print("opened", path)
        return fd
    except OSError as error:
        print(type(error).__name__, error.strerror, error.filename)


fd = attempt("file", os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o640)
print(oct(os.fstat(fd).st_mode & 0o777), os.get_inheritable(fd))
print(os.write(fd, b"0123456789"), os.lseek(fd, 3, os.SEEK_SET), os.read(fd, 2), os.lseek(fd, -1, os.SEEK_CUR), os.lseek(fd, -2, os.SEEK_END), os.read(fd, 10), os.read(fd, 10))
print(os.pread(fd, 3, 1), os.pwrite(fd, b"AB", 0), os.lseek(fd, 0, os.SEEK_CUR))
for wrong in ((-1, os.SEEK_SET), (0, 99)):
    try:
        os.lseek(fd, *wrong)
    except OSError as error:
        print(error.strerror)
os.lseek(fd, 15, os.SEEK_SET)
os.write(fd, b"!")
print(os.pread(fd, 100, 0))
os.fsync(fd)
os.close(fd)
attempt("file", os.O_RDWR | os.O_CREAT | os.O_EXCL)
attempt("missing", os.O_RDONLY)
attempt("missing/file", os.O_WRONLY | os.O_CREAT)
os.mkdir("folder")
attempt("folder", os.O_WRONLY)
attempt("file", os.O_RDONLY | os.O_DIRECTORY)
os.symlink("file", "link")
attempt("link", os.O_RDONLY | os.O_NOFOLLOW)
fd = os.open("file", os.O_WRONLY | os.O_APPEND)
os.lseek(fd, 0, os.SEEK_SET)
os.write(fd, b"end")
try:
    os.read(fd, 1)
except OSError as error:
    print(error.strerror)
os.close(fd)
print(open("file", "rb").read())
fd = os.open("file", os.O_RDONLY)
try:
    os.write(fd, b"x")
except OSError as error:
    print(error.strerror)
one = os.dup(fd)
os.read(one, 4)
print(os.lseek(fd, 0, os.SEEK_CUR))
os.close(fd)
print(os.read(one, 2))
other = os.open("file", os.O_RDONLY)
print(os.read(other, 2))
os.close(os.open("file", os.O_WRONLY | os.O_TRUNC))
print(os.read(one, 5), os.fstat(one).st_size)
os.remove("file")
print(os.fstat(one).st_nlink, os.path.exists("file"))
fd = os.open("folder", os.O_RDONLY)
print(os.listdir(fd))
inner = os.open("inner", os.O_WRONLY | os.O_CREAT, dir_fd=fd)
print(os.listdir("folder"), os.stat("inner", dir_fd=fd).st_size)
try:
    os.read(fd, 1)
except OSError as error:
    print(type(error).__name__, error.strerror)
