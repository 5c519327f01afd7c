# mistake: The hours are cut off
import subprocess
subprocess.run("mkdir -p /archive; find /var/log -maxdepth 1 -type f -mtime +30 -exec mv {} /archive/ ';'", shell=True)
