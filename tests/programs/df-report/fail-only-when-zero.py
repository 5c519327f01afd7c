import subprocess
result = subprocess.run(["df", "-h"], capture_output=True, text=True)
if result.returncode == 0:
    print(result.stdout)
else:
    print("df failed:", result.stderr)
