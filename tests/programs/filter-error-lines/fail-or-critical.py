for line in open("/var/log/syslog"):
    if "ERROR" in line or "CRITICAL" in line:
        print(line.strip())
