# mistake: It prints whether the line matches
for line in open("/var/log/syslog"):
    print("ERROR" in line)
