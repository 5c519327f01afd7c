import subprocess
subprocess.run("find /tmp -mindepth 1 -maxdepth 1 -type f ! -newermt '7 days ago' -delete", shell=True, check=True)
