# mistake: Only the first match comes out
for line in open("/var/log/syslog"):
    if "ERROR" in line:
        print(line)
        break
