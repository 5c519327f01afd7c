log = open("/var/log/syslog")
for line in iter(log.readline, ""):
    print(line.strip())
log.close()
