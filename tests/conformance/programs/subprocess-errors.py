# What cannot be started: no such file, no permission, a folder, a bad working directory.
import errno
import os
import subprocess


def attempt(what, *args, **options):
    try:
        print(what, subprocess.run(*args, **options).returncode)
    except Exception as error:
        code = errno.errorcode.get(error.errno, error.errno) if isinstance(error, OSError) else None
        name = getattr(error, "filename", None)
        print(what, type(error).__name__, code, getattr(error, "strerror", error), name)


open("plain.txt", "w").write("echo no\n")
open("script.sh", "w").write("#!/no/such/interpreter\n")
os.chmod("script.sh", 0o755)
open("noshebang", "w").write("echo shell text\n")
os.chmod("noshebang", 0o755)
os.mkdir("folder")
attempt("missing command", ["no-such-command"])
attempt("missing path", ["./no-such-file"])
attempt("not executable", ["./plain.txt"])
attempt("folder", ["./folder"])
attempt("bad interpreter", ["./script.sh"])
attempt("no interpreter", ["./noshebang"])
attempt("through a file", ["./plain.txt/x"])
attempt("missing folder", ["true"], cwd="no-such-folder")
attempt("folder is a file", ["true"], cwd="plain.txt")
attempt("empty name", [""])
attempt("empty list", [])
attempt("null byte", ["echo", "a\0b"])
attempt("number", ["echo", 1])
attempt("none", None)
attempt("string", "echo hello")
attempt("string of one word", "true")
attempt("missing executable", ["true"], executable="no-such-program")
attempt("input and stdin", ["cat"], input=b"x", stdin=subprocess.PIPE)
attempt("capture and stdout", ["cat"], capture_output=True, stdout=subprocess.PIPE)
attempt("bad env", ["true"], env={"A=B": "x"})
attempt("null in env", ["true"], env={"A": "x\0"})
attempt("bad bufsize", ["true"], bufsize="many")
attempt("shell", "no-such-command 2>/dev/null", shell=True)
attempt("shell, not executable", "./plain.txt 2>/dev/null", shell=True)
