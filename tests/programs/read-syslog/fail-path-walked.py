# mistake: The name of the file is walked, not the file
path = "/var/log/syslog"
for line in path:
    print(line)
