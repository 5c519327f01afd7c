import subprocess, sys
r = subprocess.run("bash script.sh", shell=True, capture_output=True, text=True)
print(r.stdout, end="")
print(r.stderr, end="", file=sys.stderr)
if r.returncode != 0:
    print(f"Exit code: {r.returncode}")
sys.exit(r.returncode)
