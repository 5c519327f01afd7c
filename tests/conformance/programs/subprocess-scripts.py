# Executable files: scripts with several interpreters, arguments, PATH.
import os
import subprocess


def script(name, text, mode=0o755):
    with open(name, "w") as file:
        file.write(text)
    os.chmod(name, mode)


def run(*command, **options):
    try:
        done = subprocess.run(command, stdout=-1, stderr=-1, text=True, **options)
        print(command[0], done.returncode, repr(done.stdout))
    except OSError as error:
        print(command[0], type(error).__name__, error.strerror)


script("plain.sh", "#!/bin/sh\necho plain $0 $1 $#\n")
script("bash.sh", "#!/bin/bash\nwords=(a b c)\necho ${words[1]} ${#words[@]}\n")
script("env.sh", "#!/usr/bin/env sh\necho by env\n")
script("option.sh", "#!/bin/sh -e\nfalse\necho not reached\n")
script("python.py", "#!/usr/bin/env python3\nimport sys\nprint(sys.argv)\nsys.exit(4)\n")
script("spaced.sh", "#!   /bin/sh\necho spaced\n")
script("crlf.sh", "#!/bin/sh\r\necho crlf\r\n")
script("missing.sh", "#!/no/such/interpreter\n")
script("empty", "")
script("none", "echo no interpreter\n")
script("text", "#!/bin/sh\necho no permission\n", 0o644)
script("chain", "#!./plain.sh\n")
script("cat-script", "#!/bin/cat\nthe text itself\n")
run("./plain.sh", "one", "two words")
for name in ("./bash.sh", "./env.sh", "./option.sh", "./spaced.sh", "./crlf.sh", "./missing.sh", "./empty", "./none", "./text", "./cat-script"):
    run(name)
run("./python.py", "a", "b")
run("sh", "text")
run("sh", "none")
run("sh", "-c", "./none")
run("sh", "-c", "./text 2>/dev/null; echo $?; ./missing.sh 2>/dev/null; echo $?; ./crlf.sh 2>/dev/null; echo $?; . 2>/dev/null; ./no-such 2>/dev/null; echo $?; / 2>/dev/null; echo $?")
run("sh", "missing-file.sh")
os.makedirs("bin")
script("bin/tool", "#!/bin/sh\necho tool from the path\n")
os.environ["PATH"] = os.path.abspath("bin") + ":" + os.environ["PATH"]
run("tool")
run("sh", "-c", "tool")
script("bin/tool", "#!/bin/sh\necho not executable any more\n", 0o644)
run("tool")
os.symlink("../plain.sh", "bin/linked")
print(subprocess.run(["linked", "x"], stdout=-1, text=True).stdout.endswith("/bin/linked x 1\n"))
os.environ["PATH"] = ""
run("tool")
