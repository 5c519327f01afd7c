# mistake: A part of a longer word is counted
n = 0
for line in open("/var/log/syslog"):
    if "ERROR" in line:
        n += 1
print("Total errors:", n)
