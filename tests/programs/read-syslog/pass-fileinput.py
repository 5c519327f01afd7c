import fileinput
for line in fileinput.input(files=("/var/log/syslog",), encoding="utf-8"):
    print(line.rstrip("\n"))
