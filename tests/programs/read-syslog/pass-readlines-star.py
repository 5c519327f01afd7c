print(*[line.rstrip() for line in open("/var/log/syslog").readlines()], sep="\n")
