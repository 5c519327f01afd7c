# make_archive and unpack_archive.
import os
import shutil
import tarfile
import zipfile

os.makedirs("data/sub")
open("data/a.txt", "w").write("a" * 100)
open("data/sub/b.txt", "w").write("b")
here = os.getcwd()
for kind, ending in (("zip", ".zip"), ("tar", ".tar"), ("gztar", ".tar.gz"), ("bztar", ".tar.bz2"), ("xztar", ".tar.xz")):
    made = shutil.make_archive("archive", kind, root_dir="data")
    print(os.path.basename(made), os.path.getsize(made) > 0)
    shutil.unpack_archive(made, f"out-{kind}")
    print(sorted(os.listdir(f"out-{kind}")), open(f"out-{kind}/sub/b.txt").read())
print(sorted(zipfile.ZipFile("archive.zip").namelist()), sorted(tarfile.open("archive.tar").getnames()))
made = shutil.make_archive(here + "/based", "gztar", here, "data")
print(sorted(tarfile.open(made).getnames()))
print({"zip", "tar", "gztar"} <= {name for name, _ in shutil.get_archive_formats()}, os.getcwd() == here)
for action in (lambda: shutil.make_archive("x", "rar", "data"), lambda: shutil.unpack_archive("data/a.txt"), lambda: shutil.unpack_archive("missing.zip")):
    try:
        action()
    except Exception as error:
        print(type(error).__name__)
