# mistake: The colon belongs to the test
with open("/var/log/syslog") as log:
    for line in log:
        if "ERROR:" in line:
            print(line.rstrip())
