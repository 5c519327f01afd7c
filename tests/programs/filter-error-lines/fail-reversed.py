lines = open("/var/log/syslog").read().splitlines()
for line in lines[::-1]:
    if "ERROR" in line:
        print(line)
