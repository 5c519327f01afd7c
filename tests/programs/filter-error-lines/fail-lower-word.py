# mistake: The word has other letters
for line in open("/var/log/syslog"):
    if "Error" in line:
        print(line)
