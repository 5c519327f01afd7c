# mistake: A text on its own counts as true
for line in open("/var/log/syslog"):
    if "ERROR" or "FATAL" in line:
        print(line.strip())
