with open("/var/log/syslog", encoding="ascii", errors="ignore") as log:
    print(log.read(), end="")
