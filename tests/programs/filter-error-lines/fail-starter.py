# mistake: The filter is missing
with open("/var/log/syslog") as log:
    for line in log:
        print(line.rstrip())
