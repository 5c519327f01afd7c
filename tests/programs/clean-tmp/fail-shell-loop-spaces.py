import subprocess
names = subprocess.run("find /tmp -maxdepth 1 -type f -mmin +10080", shell=True, capture_output=True, text=True).stdout.split()
for name in names:
    subprocess.run(["rm", "-f", name])
