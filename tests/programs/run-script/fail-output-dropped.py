# mistake: The lines before the failure are dropped
import subprocess
result = subprocess.run(["./script.sh"], capture_output=True, text=True)
if result.returncode == 0:
    print(result.stdout)
else:
    print(result.stderr)
    print(f"Exit code: {result.returncode}")
