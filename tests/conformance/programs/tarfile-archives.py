# tarfile: writing, reading, modes, links, compression, extraction.
import io
import os
import tarfile

os.makedirs("d/sub")
open("d/file", "w").write("content")
open("d/sub/run", "w").write("#!/bin/sh\n")
os.chmod("d/sub/run", 0o755)
os.chmod("d/file", 0o640)
os.symlink("file", "d/link")
os.link("d/file", "d/hard")
os.utime("d/file", (1_000_000_000, 1_000_000_000))
for mode in ("", "gz", "bz2", "xz"):
    with tarfile.open("t.tar", "w:" + mode) as tar:
        tar.add("d")
    with tarfile.open("t.tar") as tar:
        print(mode, sorted(tar.getnames()), tarfile.is_tarfile("t.tar"))
        for member in sorted(tar.getmembers(), key=lambda m: m.name):
            kind = "dir" if member.isdir() else "sym" if member.issym() else "file"
            print(" ", member.name, kind, oct(member.mode) if kind != "sym" else member.linkname, member.uid == os.getuid())
        print(sorted(m.islnk() for m in tar.getmembers() if m.name in ("d/file", "d/hard")), tar.extractfile("d/sub/run").read())
        tar.extractall("out-" + mode)
    print(sorted(os.listdir("out-" + mode + "/d")), oct(os.stat(f"out-{mode}/d/sub/run").st_mode & 0o777), os.stat(f"out-{mode}/d/file").st_mtime, os.readlink(f"out-{mode}/d/link"), os.stat(f"out-{mode}/d/file").st_nlink)
with tarfile.open("u.tar", "w") as tar:
    info = tarfile.TarInfo("made/up")
    info.size = 4
    tar.addfile(info, io.BytesIO(b"data"))
    tar.add("d/file", arcname="other name")
with tarfile.open("u.tar", "a") as tar:
    tar.add("d/sub", recursive=False)
print(tarfile.open("u.tar").getnames())
try:
    tarfile.open("d/file")
except tarfile.ReadError as error:
    print(type(error).__name__)
try:
    tarfile.open("missing.tar")
except FileNotFoundError as error:
    print(error.strerror)
try:
    tarfile.open("u.tar").extractfile("none")
except KeyError as error:
    print(error)
