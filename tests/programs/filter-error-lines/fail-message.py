# mistake: Only the message is printed
with open("/var/log/syslog") as log:
    for line in log:
        if "ERROR" in line:
            print(line[line.index("ERROR"):].strip())
