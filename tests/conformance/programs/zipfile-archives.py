# zipfile and gzip.
import gzip
import io
import os
import stat
import subprocess
import zipfile

os.makedirs("d/sub")
open("d/a.txt", "w").write("text " * 200)
open("d/sub/b.bin", "wb").write(bytes(range(256)))
os.utime("d/a.txt", (1_000_000_000, 1_000_000_000))
with zipfile.ZipFile("z.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.write("d/a.txt")
    archive.write("d/sub/b.bin", "renamed.bin")
    archive.writestr("made.txt", "made up")
    archive.writestr(zipfile.ZipInfo("dated.txt", (2001, 2, 3, 4, 5, 6)), "dated")
with zipfile.ZipFile("z.zip", "a") as archive:
    archive.writestr("later.txt", b"later")
with zipfile.ZipFile("z.zip") as archive:
    print(archive.namelist(), archive.testzip())
    for info in archive.infolist():
        print(info.filename, info.file_size, info.compress_size <= info.file_size, info.compress_type, info.is_dir(), stat.filemode(info.external_attr >> 16)[0])
    print(archive.read("made.txt"), archive.getinfo("dated.txt").date_time, archive.open("d/a.txt").readline()[:9])
    archive.extractall("out")
    print(archive.extract("made.txt", "single"))
    try:
        archive.read("none")
    except KeyError as error:
        print(error)
print(sorted(os.listdir("out")), open("out/renamed.bin", "rb").read() == bytes(range(256)), zipfile.is_zipfile("z.zip"), zipfile.is_zipfile("d/a.txt"))
try:
    zipfile.ZipFile("d/a.txt")
except zipfile.BadZipFile as error:
    print(error)
try:
    zipfile.ZipFile("missing.zip")
except FileNotFoundError as error:
    print(error.strerror)
try:
    zipfile.ZipFile("z.zip", "x")
except FileExistsError as error:
    print(error.strerror)
print(zipfile.Path("z.zip", "d/").exists(), [p.name for p in zipfile.Path("z.zip").iterdir()])
with gzip.open("log.gz", "wt") as file:
    file.writelines(f"line {n}\n" for n in range(1000))
with gzip.open("log.gz", "rt") as file:
    print(sum(1 for _ in file), os.path.getsize("log.gz") < 5000)
with gzip.open("log.gz", "ab") as file:
    file.write(b"appended\n")
print(gzip.open("log.gz").read()[-9:], gzip.decompress(gzip.compress(b"x" * 100)) == b"x" * 100)
print(subprocess.run("gzip -dc log.gz | tail -n 1", shell=True, stdout=-1).stdout)
print(subprocess.run("gunzip -c log.gz | wc -l", shell=True, stdout=-1).stdout.strip())
try:
    gzip.open("d/a.txt").read()
except gzip.BadGzipFile as error:
    print(type(error).__name__)
