# os.path on real files: realpath, commonpath, samefile, getsize, walking up links.
import os

os.makedirs("a/b")
open("a/b/file", "w").write("x")
os.symlink("a", "to-a")
os.symlink("../b/file", "a/b/to-file")
here = os.getcwd()
print(os.path.realpath("to-a/b/to-file") == here + "/a/b/file", os.path.realpath("missing/x") == here + "/missing/x")
print(os.path.normpath("a/./b/../c//d/"), os.path.join("a", "/b", "c"), os.path.split("/a/b/"), os.path.splitext("x.tar.gz"))
print(os.path.commonpath(["/a/b/c", "/a/b/d"]), os.path.commonprefix(["/a/bc", "/a/bd"]), os.path.relpath("/a/b", "/a/c"))
print(os.path.getsize("a/b/to-file"), os.path.samefile("a", "to-a"), os.path.sameopenfile(os.open("a/b/file", 0), os.open("to-a/b/file", 0)))
try:
    os.path.realpath("missing", strict=True)
except FileNotFoundError as error:
    print(error.strerror)
try:
    os.path.getsize("missing")
except FileNotFoundError as error:
    print(error.strerror, error.filename)
print(os.path.isabs("/x"), os.path.basename("/a/b"), os.path.dirname("/a/b"), os.path.splitdrive("/a"))
print(os.path.exists("a\0b"), os.path.isfile(""), os.path.expanduser("~") == os.environ["HOME"])
