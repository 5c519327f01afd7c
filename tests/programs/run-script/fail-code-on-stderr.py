import subprocess, sys
result = subprocess.run(["./script.sh"], capture_output=True, text=True)
print(result.stdout)
if result.returncode != 0:
    print(result.stderr)
    print(f"Exit code: {result.returncode}", file=sys.stderr)
