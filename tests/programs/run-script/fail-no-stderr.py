# mistake: The reason of the failure is missing
import subprocess
result = subprocess.run(["./script.sh"], capture_output=True, text=True)
print(result.stdout)
if result.returncode != 0:
    print(f"Exit code: {result.returncode}")
