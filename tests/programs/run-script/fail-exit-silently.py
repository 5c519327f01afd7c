import subprocess, sys
r = subprocess.run(["./script.sh"], capture_output=True, text=True)
print(r.stdout)
if r.returncode:
    sys.exit(f"Exit code: {r.returncode} {r.stderr}")
