# mistake: It goes into directories
import subprocess
subprocess.run("find /tmp -type f -mmin +10080 -delete", shell=True)
