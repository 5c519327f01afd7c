import subprocess
r = subprocess.run(["bash"], stdin=open("script.sh"), capture_output=True, text=True)
print(r.stdout)
if r.returncode: print(r.stderr, "Exit code:", r.returncode)
