# /dev and /proc, as far as every Linux has them.
import os
import stat

print(open("/dev/null").read() == "", open("/dev/null", "w").write("gone"), open("/dev/zero", "rb").read(4), len(open("/dev/urandom", "rb").read(9)))
try:
    with open("/dev/full", "w") as file:
        file.write("x")
except OSError as error:
    print(error.strerror)
for name in ("null", "zero", "full", "random", "urandom"):
    info = os.stat("/dev/" + name)
    print(name, stat.S_ISCHR(info.st_mode), os.major(info.st_rdev), os.minor(info.st_rdev), stat.filemode(info.st_mode))
print(os.path.realpath("/dev/fd").startswith("/proc/"), stat.filemode(os.stat("/tmp").st_mode), stat.filemode(os.stat("/").st_mode))
print(os.path.isfile("/etc/passwd"), os.path.isfile("/etc/os-release"), "root:x:0:0:" in open("/etc/passwd").read(), "127.0.0.1" in open("/etc/hosts").read())
print(os.path.isdir("/var/log"), os.path.isdir("/usr/bin"), os.path.isdir("/sys"), os.path.ismount("/proc"), os.path.exists("/bin/sh"), os.access("/bin/sh", os.X_OK))
print("MemTotal:" in open("/proc/meminfo").read(), "processor" in open("/proc/cpuinfo").read(), len(open("/proc/uptime").read().split()), len(open("/proc/loadavg").read().split()), "Linux version" in open("/proc/version").read(), open("/proc/self/comm").read().startswith("python3"), open("/proc/self/cmdline", "rb").read().split(b"\0")[0] != b"")
try:
    open("/proc/nothing-here")
except FileNotFoundError as error:
    print(error.strerror)
try:
    os.listdir("/proc/99999999")
except FileNotFoundError as error:
    print(error.strerror)
with open("/dev/stdout", "w") as file:
    file.write("through /dev/stdout\n")
r, w = os.pipe()
with open(f"/proc/self/fd/{w}", "w") as file:
    file.write("through /proc/self/fd")
print(os.read(r, 100))
print(sorted(int(n) for n in os.listdir("/proc/self/fd"))[:3], str(os.getpid()) in os.listdir("/proc"), "1" in os.listdir("/proc"))
