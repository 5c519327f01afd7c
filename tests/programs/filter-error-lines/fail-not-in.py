# mistake: The other lines come out
for line in open("/var/log/syslog"):
    if "ERROR" not in line:
        print(line)
