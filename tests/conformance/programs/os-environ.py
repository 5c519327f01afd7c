# os.environ: reading, changing, what a child sees, bytes, errors.
import os
import subprocess

os.environ["PEAR"] = "green"
print(os.environ["PEAR"], os.getenv("PEAR"), os.getenv("NO_SUCH"), os.getenv("NO_SUCH", "default"), "PEAR" in os.environ)
print(os.environb[b"PEAR"], os.getenvb(b"PEAR"))
try:
    os.environ["NO_SUCH"]
except KeyError as error:
    print(error)
for name, value in (("A", 1), (1, "A"), ("A=B", "x"), ("", "x"), ("A\0", "x")):
    try:
        os.environ[name] = value
        print("set", name)
    except Exception as error:
        print(repr(name), type(error).__name__)
print(os.environ.pop("PEAR"), os.environ.pop("PEAR", "gone"))
os.environ.update(ONE="1", TWO="2")
print(os.environ.setdefault("ONE", "other"), os.environ.setdefault("THREE", "3"))
print(subprocess.run("echo $ONE$TWO$THREE", shell=True, stdout=-1).stdout)
os.unsetenv("ONE")
print(subprocess.run("echo [$ONE]", shell=True, stdout=-1).stdout, os.environ["ONE"])
os.putenv("FOUR", "put")
print(subprocess.run("echo [$FOUR]", shell=True, stdout=-1).stdout, "FOUR" in os.environ)
os.system("echo system sees $TWO")
del os.environ["TWO"]
os.system("echo and not [$TWO]")
print(os.path.expandvars("$THREE/${THREE}x/$NONE"), os.path.expanduser("~no-such-user/x"))
saved = dict(os.environ)
os.environ.clear()
print(subprocess.run("echo ${THREE:-none}", shell=True, stdout=-1, executable="/bin/sh").stdout)
os.environ.update(saved)
print((os.environ | {"X": "y"})["X"], type(os.environ.copy()).__name__, os.environ == saved)
