# mistake: Capitals do not count
n = 0
for line in open("/var/log/syslog"):
    if "error" in line.lower():
        n += 1
print("Total errors:", n)
