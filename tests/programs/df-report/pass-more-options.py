import subprocess
print(subprocess.run(["df", "-h", "--"], stdout=subprocess.PIPE, text=True).stdout)
