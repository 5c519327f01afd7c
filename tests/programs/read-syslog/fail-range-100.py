# mistake: A long log is cut off
with open("/var/log/syslog") as log:
    lines = log.readlines()
for line in lines[:100]:
    print(line.rstrip())
