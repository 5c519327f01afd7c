import subprocess
r = subprocess.run(["df", "-h"], capture_output=True, text=True)
print(r.stderr or "fine")
