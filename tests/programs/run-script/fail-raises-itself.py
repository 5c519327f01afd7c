import subprocess
result = subprocess.run(["./script.sh"], capture_output=True, text=True)
print(result.stdout)
if result.returncode != 0:
    raise RuntimeError(f"Exit code: {result.returncode}: {result.stderr}")
