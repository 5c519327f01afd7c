# mistake: Only the first line comes out
log = open("/var/log/syslog")
print(log.readline())
