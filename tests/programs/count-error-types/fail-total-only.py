# mistake: Only the number of types or errors
print("Total:", sum("ERROR:" in line for line in open("/var/log/syslog")))
