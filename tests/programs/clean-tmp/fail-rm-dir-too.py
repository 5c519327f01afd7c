import subprocess
subprocess.run("find /tmp -mindepth 1 -maxdepth 1 -mmin +10080 -exec rm -rf {} +", shell=True)
