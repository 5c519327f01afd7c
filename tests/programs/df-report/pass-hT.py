import subprocess
print(subprocess.run(["df", "-hT"], capture_output=True, text=True).stdout)
