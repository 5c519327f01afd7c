for line in open("/var/log/syslog"):
    for word in line.split():
        if "ERROR" in word:
            print(line.strip())
            print(line.strip())
