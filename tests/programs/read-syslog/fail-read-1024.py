# mistake: A long log is cut off
with open("/var/log/syslog") as log:
    print(log.read(1024))
