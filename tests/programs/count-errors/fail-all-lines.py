# mistake: All lines are counted
print("Total errors:", len(open("/var/log/syslog").readlines()))
