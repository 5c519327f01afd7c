import sys
with open("/var/log/syslog", "rb") as log:
    sys.stdout.buffer.write(log.read())
