# mistake: Another command reads the log
import subprocess
subprocess.run(["cat", "/var/log/syslog"])
