import subprocess
subprocess.run("ping -c 4 google.com | tee ping.txt", shell=True)
