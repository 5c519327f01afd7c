import subprocess
print(subprocess.run(["du", "-sh", "/"], capture_output=True, text=True).stdout)
