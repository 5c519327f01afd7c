# mistake: The script is read, not run
import subprocess
result = subprocess.run(["cat", "script.sh"], capture_output=True, text=True)
print(result.stdout)
if result.returncode != 0:
    print(result.stderr)
    print("Exit code:", result.returncode)
