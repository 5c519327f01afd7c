# mistake: The lines are printed twice
for line in open("/var/log/syslog"):
    print(line, end="")
    print(line, end="")
