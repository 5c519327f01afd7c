# mistake: The file is already closed
with open("/var/log/syslog") as log:
    pass
print(log.read())
