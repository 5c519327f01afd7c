# glob and fnmatch.
import fnmatch
import glob
import os

for name in ("a.txt", "b.txt", "c.log", ".hidden.txt", "[x].txt", "sub/d.txt", "sub/deep/e.txt", "sub/deep/f.log", "data-01.csv", "data-02.csv", "data-10.csv"):
    os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
    open(name, "w").close()
os.symlink("sub", "link")
os.symlink("nowhere", "dangling.txt")
for pattern in ("*.txt", "*", "?.txt", "[ab].txt", "[!ab].txt", "data-0[1-9].csv", "sub/*", "*/*.txt", "**/*.txt", ".*", "missing*", "sub/", "*/", "a.txt", "dangling.txt", "[[]x].txt", "**", "sub/**/f.log", ""):
    print(repr(pattern), sorted(glob.glob(pattern)))
for pattern in ("**/*.txt", "**", "**/", "sub/**/*.log", "link/**/*.txt"):
    print(repr(pattern), sorted(glob.glob(pattern, recursive=True)))
print(sorted(glob.glob("*.txt", root_dir="sub")), sorted(glob.glob("**", root_dir="sub", recursive=True)), sorted(glob.glob("*.txt", include_hidden=True)))
print(sorted(glob.glob(b"*.log")), glob.escape("[x]?.txt"), glob.glob(glob.escape("[x].txt")), glob.has_magic("a*"), glob.has_magic("a"))
print(sorted(os.path.basename(p) for p in glob.iglob(os.path.abspath("*.log"))), type(glob.iglob("*")).__name__)
print(fnmatch.filter(["A.TXT", "a.txt"], "*.txt"), fnmatch.fnmatch("a/b", "a*"), fnmatch.fnmatchcase("A", "a"), fnmatch.fnmatch("x", "[!y]"))
