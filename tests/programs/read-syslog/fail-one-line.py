# mistake: All lines stand on one line
with open("/var/log/syslog") as log:
    print(log.read().replace("\n", " "))
