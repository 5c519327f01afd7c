import subprocess
print(subprocess.run(["df", "-h", "--total"], capture_output=True, text=True).stdout)
