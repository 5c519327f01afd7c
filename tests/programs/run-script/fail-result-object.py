# mistake: The result object is printed
import subprocess
result = subprocess.run(["./script.sh"], capture_output=True, text=True)
print(result)
if result.returncode != 0:
    print("Exit code:", result.returncode)
