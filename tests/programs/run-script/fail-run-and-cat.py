import subprocess
print(subprocess.run(["cat", "script.sh"], capture_output=True, text=True).stdout)
