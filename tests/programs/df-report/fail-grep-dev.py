import subprocess
print(subprocess.run("df -h | grep /dev", shell=True, capture_output=True, text=True).stdout)
