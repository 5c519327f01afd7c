# rename, replace, link, symlink and what they refuse.
import os


def attempt(what, *args):
    try:
        print(what.__name__, args, what(*args))
    except OSError as error:
        print(what.__name__, args, type(error).__name__, error.strerror, error.filename, error.filename2)


for name in ("one", "two"):
    open(name, "w").write(name)
os.makedirs("folder/inner")
os.mkdir("empty")
attempt(os.rename, "one", "two")
print(os.listdir("folder"), open("two").read(), os.path.exists("one"))
attempt(os.rename, "missing", "x")
attempt(os.rename, "two", "folder")
attempt(os.rename, "folder", "two")
attempt(os.rename, "folder", "folder/inner/x")
attempt(os.rename, "empty", "folder")
attempt(os.rename, "folder", "empty")
attempt(os.rename, "two", "missing/x")
attempt(os.rename, "two", "two")
attempt(os.replace, "two", "empty/two")
attempt(os.renames, "empty/two", "deep/er/two")
print(sorted(os.listdir()), open("deep/er/two").read())
attempt(os.link, "deep/er/two", "hard")
attempt(os.link, "deep/er/two", "hard")
attempt(os.link, "missing", "x")
attempt(os.link, "deep", "x")
attempt(os.symlink, "hard", "soft")
attempt(os.symlink, "hard", "soft")
attempt(os.readlink, "soft")
attempt(os.readlink, "hard")
attempt(os.readlink, "missing")
os.rename("soft", "softer")
print(os.readlink("softer"), open("softer").read())
os.remove("hard")
attempt(os.stat, "softer")
os.symlink("loop-b", "loop-a")
os.symlink("loop-a", "loop-b")
attempt(os.stat, "loop-a")
attempt(os.listdir, "loop-a/x")
os.symlink(".", "self")
print(os.path.samefile("self/self/self/deep", "deep"))
os.symlink(os.path.abspath("deep"), "absolute")
print(os.listdir("absolute/er"))
attempt(os.mkdir, "softer")
open("softer", "w").write("made through a link")
print(open("hard").read())
attempt(os.rename, "x" * 300, "y")
