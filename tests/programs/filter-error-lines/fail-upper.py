# mistake: Capitals do not count
for line in open("/var/log/syslog"):
    if "ERROR" in line.upper():
        print(line.strip())
