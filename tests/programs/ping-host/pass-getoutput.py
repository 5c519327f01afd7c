import subprocess
print(subprocess.getoutput("ping -c 4 google.com"))
