import subprocess
subprocess.run("find /tmp -maxdepth 1 -type f -mmin +10080 -print0 | xargs -0 -r rm -f", shell=True, check=True)
