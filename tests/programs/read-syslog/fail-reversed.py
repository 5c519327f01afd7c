for line in reversed(open("/var/log/syslog").readlines()):
    print(line.rstrip())
