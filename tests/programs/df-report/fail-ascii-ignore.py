import subprocess
print(subprocess.run(["df", "-h"], stdout=subprocess.PIPE).stdout.decode("ascii", errors="ignore"))
