import subprocess
print(subprocess.run(["df", "-H"], capture_output=True, text=True).stdout)
