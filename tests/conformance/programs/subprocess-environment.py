# env and cwd of children.
import os
import subprocess
import sys

show = "import os; print(sorted(k for k in os.environ if k not in ('LANG', 'LC_CTYPE', 'PWD', 'SHLVL', '_', 'OLDPWD')))"
print(subprocess.run([sys.executable, "-c", show], env={}, stdout=-1, text=True).stdout)
print(subprocess.run([sys.executable, "-c", show], env={"FRUIT": "pear", "B": ""}, stdout=-1, text=True).stdout)
os.environ["NEW_NAME"] = "new value"
print(subprocess.run("echo $NEW_NAME", shell=True, stdout=-1, text=True).stdout)
del os.environ["NEW_NAME"]
print(subprocess.run("echo [$NEW_NAME]", shell=True, stdout=-1, text=True).stdout)
os.putenv("SILENT", "put")
print(subprocess.run("echo $SILENT", shell=True, stdout=-1, text=True).stdout, "SILENT" in os.environ)
print(subprocess.run("echo $GREETING", shell=True, env={**os.environ, "GREETING": "grüß"}, stdout=-1).stdout)
print(subprocess.run("echo $A-$B", shell=True, env={b"A": b"\xff", "B": "text", "PATH": "/usr/bin:/bin"}, stdout=-1).stdout)
os.mkdir("sub")
here = os.getcwd()
print(subprocess.run("pwd", cwd="sub", stdout=-1, text=True).stdout.strip() == os.path.join(here, "sub"))
print(os.getcwd() == here)
open("sub/tool", "w").write("#!/bin/sh\necho tool in ${PWD##*/}\n")
os.chmod("sub/tool", 0o755)
print(subprocess.run(["./tool"], cwd="sub", stdout=-1, text=True).stdout)
print(subprocess.run(["sub/tool"], stdout=-1).stdout.startswith(b"tool in"))
print(subprocess.run(["tool"], env={"PATH": here + "/sub:/usr/bin:/bin"}, stdout=-1).returncode)
try:
    subprocess.run(["tool"])
except FileNotFoundError as error:
    print(error.filename)
print(subprocess.run([sys.executable, "-c", "import os; print(os.getcwd())"], cwd="/", stdout=-1, text=True).stdout)
