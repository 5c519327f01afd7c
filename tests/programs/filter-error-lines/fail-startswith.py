# mistake: It looks at the start of the line
with open("/var/log/syslog") as log:
    for line in log:
        if line.startswith("ERROR"):
            print(line)
