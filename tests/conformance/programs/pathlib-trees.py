# pathlib on folders: iterdir, glob, rglob, walking, parts of paths.
from pathlib import Path, PurePosixPath

for name in ("a/one.py", "a/two.txt", "a/b/three.py", "a/b/c/four.py", "a/.hidden.py", "top.py"):
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(name)
top = Path(".")
print(sorted(str(p) for p in top.iterdir()), sorted(p.name for p in Path("a").iterdir()))
for pattern in ("*.py", "*/*.py", "**/*.py", "**/b", "*", "a/*/c", "missing/*"):
    print(pattern, sorted(str(p) for p in top.glob(pattern)))
print(sorted(str(p) for p in top.rglob("*.py")), sorted(str(p) for p in Path("a").rglob("f*")))
try:
    list(Path("missing").iterdir())
except FileNotFoundError as error:
    print(error.strerror, error.filename)
try:
    list(Path("top.py").iterdir())
except NotADirectoryError as error:
    print(error.strerror)
try:
    list(top.glob("/absolute"))
except NotImplementedError as error:
    print(error)
path = Path("a/b/archive.tar.gz")
print(path.name, path.stem, path.suffix, path.suffixes, path.parts, path.parent, list(path.parents), path.anchor, Path("/x").anchor)
print(path.with_name("x"), path.with_suffix(".bz2"), path.with_stem("y"), path / "z", "/r" / path, path.joinpath("u", "/v"))
print(path.relative_to("a"), path.is_relative_to("x"), path.match("*.gz"), path.as_posix(), Path("/a b").as_uri(), path.is_absolute())
try:
    path.relative_to("x")
except ValueError as error:
    print(type(error).__name__)
print(Path("a") < Path("b"), Path("a/./b//c") == Path("a/b/c"), repr(Path("x")), PurePosixPath("/etc") / "passwd", hash(Path("q")) == hash(Path("q")))
print(sum(p.stat().st_size for p in top.rglob("*") if p.is_file()), max(p.stat().st_mtime for p in top.rglob("*")) > 0)
