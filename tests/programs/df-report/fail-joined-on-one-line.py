import subprocess
print(" ".join(subprocess.run(["df", "-h"], capture_output=True, text=True).stdout.splitlines()))
