import subprocess
result = subprocess.run(["./script.sh"], capture_output=True, text=True)
print(result.stdout)
print(result.stderr)
print(f"Exit code: {result.returncode}")
