import subprocess
result = subprocess.run(["./script.sh"], capture_output=True, text=True)
print(result.stdout)
if not result.returncode:
    print(result.stderr)
    print("Exit code:", result.returncode)
