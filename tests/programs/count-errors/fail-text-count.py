# mistake: Words are counted, not lines
n = 0
for line in open("/var/log/syslog"):
    n += line.count("ERROR")
print("Total errors:", n)
