import sys
with open("/var/log/syslog") as log:
    for line in log:
        sys.stdout.write(line)
