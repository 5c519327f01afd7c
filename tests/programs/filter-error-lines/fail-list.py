# mistake: The lines are printed as a list
print([line.strip() for line in open("/var/log/syslog") if "ERROR" in line])
