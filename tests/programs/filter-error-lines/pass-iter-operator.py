import operator
with open("/var/log/syslog") as log:
    for line in iter(log.readline, ""):
        operator.contains(line, "ERROR") and print(line.rstrip())
