# mistake: The print stands behind the loop
for line in open("/var/log/syslog"):
    pass
print(line.strip())
