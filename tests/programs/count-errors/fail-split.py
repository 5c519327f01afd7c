# mistake: Brackets and the colon stick to the word
n = 0
for line in open("/var/log/syslog"):
    if "ERROR" in line.split(" "):
        n += 1
print("Total errors:", n)
