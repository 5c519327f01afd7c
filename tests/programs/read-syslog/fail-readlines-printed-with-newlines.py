# mistake: There is an empty line after each line
for line in open("/var/log/syslog").readlines():
    print(line, end="\n")
