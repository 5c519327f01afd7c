import subprocess
result = subprocess.run(["./script.sh"], capture_output=True, text=True)
print(result.stdout)
if result.returncode != 0:
    print(result.stderr)
    print("exit code:", result.returncode)
