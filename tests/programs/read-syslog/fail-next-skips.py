log = open("/var/log/syslog")
for line in log:
    print(line.rstrip())
    next(log, None)
