# mistake: The lines are counted, not printed
print("ERROR lines:", sum(1 for line in open("/var/log/syslog") if "ERROR" in line))
