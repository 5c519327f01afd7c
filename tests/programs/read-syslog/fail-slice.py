# mistake: The last letter is cut off
for line in open("/var/log/syslog"):
    print(line[:-1])
