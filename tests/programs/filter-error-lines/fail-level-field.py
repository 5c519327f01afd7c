for line in open("/var/log/syslog"):
    if line.split()[5].strip("[]:") == "ERROR":
        print(line.strip())
