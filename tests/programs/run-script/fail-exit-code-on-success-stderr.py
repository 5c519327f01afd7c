import subprocess, sys
r = subprocess.run(["./script.sh"], capture_output=True, text=True)
print(r.stdout)
print("Exit code:", r.returncode, file=sys.stderr if r.returncode == 0 else sys.stdout)
print(r.stderr)
