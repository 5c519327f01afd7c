import sys
with open("/var/log/syslog") as log:
    sys.stdout.writelines(log)
