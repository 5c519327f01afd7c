# Who and what this process is, in relations.
import os
import subprocess
import sys

print(os.getpid() > 1, os.getppid() > 0, os.getpid() != os.getppid())
code = "import os; print(os.getppid())"
print(subprocess.run([sys.executable, "-c", code], stdout=-1, text=True).stdout.strip() == str(os.getpid()))
print(subprocess.run("echo $PPID", shell=True, stdout=-1, text=True).stdout.strip() == str(os.getpid()))
child = subprocess.Popen("echo $$", shell=True, stdout=-1, text=True)
print(child.communicate()[0].strip() == str(child.pid))
print(os.getuid() == os.geteuid(), os.getgid() == os.getegid(), os.getresuid() == (os.getuid(),) * 3, os.getgid() in os.getgroups() or True)
print(subprocess.run(["id", "-u"], stdout=-1, text=True).stdout.strip() == str(os.getuid()))
print(os.name, sys.platform, os.sep, os.pathsep, os.linesep == "\n", os.curdir, os.devnull, os.extsep)
print(os.uname().sysname, os.uname() == os.uname(), len(os.uname()), os.uname().nodename != "")
print(os.cpu_count() >= 1, len(os.sched_getaffinity(0)) >= 1, len(os.getloadavg()))
print(os.sysconf("SC_PAGE_SIZE"), os.sysconf("SC_CLK_TCK"), os.sysconf("SC_NPROCESSORS_ONLN") >= 1)
try:
    os.sysconf("SC_NO_SUCH")
except ValueError as error:
    print(error)
print(os.getpgrp() == os.getpgid(0), os.getsid(0) == os.getsid(os.getpid()), os.getpriority(os.PRIO_PROCESS, 0), os.nice(0))
print(os.get_terminal_size.__name__, os.isatty(0) in (True, False), os.ctermid())
print(len(os.urandom(16)), os.urandom(8) != os.urandom(8), len(os.getrandom(4)))
print(os.strerror(2) != os.strerror(13), os.times().elapsed > 0, os.path.basename(sys.executable).startswith("python3"))
print(os.fspath("x"), os.fsencode("ü"), os.fsdecode(b"\xff").encode("utf-8", "surrogateescape"))
