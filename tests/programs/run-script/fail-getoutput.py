import subprocess
print(subprocess.getoutput("./script.sh"))
