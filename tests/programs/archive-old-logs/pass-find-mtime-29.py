import subprocess
subprocess.run("mkdir -p /archive; find /var/log -maxdepth 1 -type f -mtime +29 -print0 | xargs -0 -r -I{} mv {} /archive/", shell=True, check=True)
