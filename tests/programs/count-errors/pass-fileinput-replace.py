import fileinput
n = 0
for line in fileinput.input(["/var/log/syslog"], encoding="utf-8"):
    for mark in "[]:":
        line = line.replace(mark, " ")
    n += " ERROR " in f" {' '.join(line.split())} "
print("Total errors: %d" % n)
