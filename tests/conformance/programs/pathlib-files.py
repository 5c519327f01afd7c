# pathlib on files: reading, writing, opening, touching, removing.
from pathlib import Path
import os


def attempt(what, *args, **options):
    try:
        print(what.__name__, what(*args, **options))
    except OSError as error:
        print(what.__name__, type(error).__name__, error.strerror, error.filename)


path = Path("file.txt")
print(path.write_text("one\ntwo\n"), path.read_text(), path.read_bytes(), path.write_bytes(b"\x00\xff"), path.read_bytes())
print(path.exists(), path.is_file(), path.is_dir(), path.is_symlink(), path.stat().st_size, path.is_mount(), Path("/").is_mount())
attempt(Path("missing").read_text)
attempt(Path("missing").unlink)
attempt(Path("missing").unlink, missing_ok=True)
attempt(Path("missing").stat)
attempt(Path("missing").rmdir)
Path("new").touch()
attempt(Path("new").touch, exist_ok=False)
Path("new").touch(mode=0o600)
path.chmod(0o640)
print(oct(path.stat().st_mode & 0o777), path.owner() == Path(".").owner(), path.group() == Path(".").group())
with path.open("a") as file:
    file.write("more")
with path.open("rb") as file:
    print(file.read())
link = Path("link")
link.symlink_to("file.txt")
print(link.is_symlink(), link.readlink(), link.resolve() == path.resolve(), link.lstat().st_size, link.samefile(path))
Path("hard").hardlink_to(path)
print(path.stat().st_nlink, Path("hard").samefile("link"))
print(path.rename("renamed.txt"), path.exists(), link.exists(), link.is_symlink())
print(Path("renamed.txt").replace("new"), Path("new").read_bytes())
attempt(Path("missing").rename, "x")
folder = Path("a/b/c")
attempt(folder.mkdir)
folder.mkdir(parents=True)
attempt(folder.mkdir)
attempt(folder.mkdir, exist_ok=True)
attempt(Path("new").mkdir, exist_ok=True)
attempt(Path("a").rmdir)
attempt(folder.unlink)
folder.rmdir()
print(Path("a/b").exists(), folder.exists())
print(Path.cwd() == Path(os.getcwd()), Path("x").absolute() == Path.cwd() / "x", Path("~").expanduser() == Path.home())
print(Path("a/../a/./b").resolve() == Path.cwd() / "a/b", Path("missing/../x").resolve() == Path.cwd() / "x")
try:
    Path("missing").resolve(strict=True)
except FileNotFoundError as error:
    print(error.strerror)
print(Path("lines").write_text("a\r\nb\n", newline="\n"), Path("lines").read_bytes())
