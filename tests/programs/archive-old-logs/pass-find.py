import subprocess
subprocess.run("mkdir -p /archive && find /var/log -maxdepth 1 -type f -mmin +43200 -exec mv {} /archive/ ';'", shell=True, check=True)
