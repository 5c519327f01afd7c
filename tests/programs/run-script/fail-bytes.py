# mistake: Bytes are printed
import subprocess
result = subprocess.run(["./script.sh"], capture_output=True)
print(result.stdout)
if result.returncode != 0:
    print(result.stderr)
    print("Exit code:", result.returncode)
