import subprocess
print(subprocess.run("df -h", shell=True, stdout=subprocess.PIPE, text=True).stdout)
