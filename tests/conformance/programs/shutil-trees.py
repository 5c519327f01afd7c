# copytree, move, rmtree.
import os
import shutil


def tree(top):
    return sorted(os.path.join(where, name) for where, folders, files in os.walk(top) for name in folders + files)


def attempt(what, *args, **options):
    try:
        print(what.__name__, args, what(*args, **options))
    except Exception as error:
        print(what.__name__, args, type(error).__name__, getattr(error, "strerror", None) or error)


os.makedirs("src/sub/deep")
for name in ("src/a.txt", "src/b.log", "src/sub/c.txt", "src/sub/deep/d.log"):
    open(name, "w").write(name)
os.symlink("a.txt", "src/link")
os.chmod("src/sub", 0o750)
attempt(shutil.copytree, "src", "copy")
print(tree("copy"), os.path.islink("copy/link"), oct(os.stat("copy/sub").st_mode & 0o777))
attempt(shutil.copytree, "src", "copy")
attempt(shutil.copytree, "src", "copy", dirs_exist_ok=True)
attempt(shutil.copytree, "src", "no-logs", ignore=shutil.ignore_patterns("*.log"), symlinks=True)
print(tree("no-logs"), os.readlink("no-logs/link"))
attempt(shutil.copytree, "missing", "x")
os.symlink("nowhere", "src/dangling")
try:
    shutil.copytree("src", "dangles")
except shutil.Error as error:
    print(type(error).__name__, [(source, target) for source, target, _why in error.args[0]])
attempt(shutil.copytree, "src", "dangles-2", ignore_dangling_symlinks=True)
os.remove("src/dangling")
attempt(shutil.move, "copy/a.txt", "moved.txt")
attempt(shutil.move, "copy/b.log", "no-logs")
attempt(shutil.move, "copy/sub", "no-logs")
attempt(shutil.move, "no-logs", "no-logs/sub")
attempt(shutil.move, "missing", "x")
os.mkdir("target")
attempt(shutil.move, "copy", "target")
print(tree("target"), tree("no-logs"))
attempt(shutil.rmtree, "target")
attempt(shutil.rmtree, "missing")
attempt(shutil.rmtree, "missing", ignore_errors=True)
attempt(shutil.rmtree, "moved.txt")
os.symlink("src", "to-src")
try:
    shutil.rmtree("to-src")
except OSError as error:
    print("a link is left alone", os.path.islink("to-src"))
shutil.rmtree("src/sub")
print(tree("src"), os.path.exists("target"))
failed = []
shutil.rmtree("gone", onerror=lambda what, path, info: failed.append((path, info[0].__name__)))
print(sorted(set(failed)))
