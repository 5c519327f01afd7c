for line in open("/var/log/syslog"):
    if "ERROR" in line:
        print(line[:-1])
