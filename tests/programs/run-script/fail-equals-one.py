# mistake: Only code 1 counts as a failure
import subprocess
result = subprocess.run(["./script.sh"], capture_output=True, text=True)
print(result.stdout)
if result.returncode == 1:
    print(result.stderr)
    print("Exit code:", result.returncode)
