n = 0
for line in open("/var/log/syslog"):
    if "ERROR" in line and "NOERROR" not in line:
        n += 1
print("Total errors:", n)
