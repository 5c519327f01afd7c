# mistake: Brackets and the colon stick to the word
for line in open("/var/log/syslog"):
    if "ERROR" in line.split():
        print(line)
