import subprocess
r = subprocess.run(["./script.sh"], capture_output=True, text=True)
print("\n".join(reversed(r.stdout.splitlines())))
if r.returncode: print(r.stderr, "Exit code:", r.returncode)
