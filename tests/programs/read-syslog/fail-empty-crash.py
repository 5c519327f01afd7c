with open("/var/log/syslog") as log:
    lines = log.readlines()
print(lines[0].rstrip())
for line in lines[1:]:
    print(line.rstrip())
