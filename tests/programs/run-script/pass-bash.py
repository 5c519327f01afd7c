import subprocess
result = subprocess.run(["bash", "script.sh"], capture_output=True, text=True)
print("Output:", result.stdout)
if result.stderr:
    print("Errors:", result.stderr)
if result.returncode:
    print("The script failed. Exit code:", result.returncode)
