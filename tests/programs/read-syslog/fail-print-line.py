# mistake: There is an empty line after each line
with open("/var/log/syslog") as log:
    for line in log:
        print(line)
