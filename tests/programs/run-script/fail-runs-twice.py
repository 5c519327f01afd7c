# mistake: The script runs twice
import subprocess
print(subprocess.run(["./script.sh"], capture_output=True, text=True).stdout)
result = subprocess.run(["./script.sh"], capture_output=True, text=True)
if result.returncode != 0:
    print(result.stderr)
    print("Exit code:", result.returncode)
