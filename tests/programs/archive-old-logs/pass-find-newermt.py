import subprocess
subprocess.run("mkdir -p /archive; find /var/log -maxdepth 1 -type f -not -newermt '30 days ago' -exec mv -t /archive {} +", shell=True, check=True)
