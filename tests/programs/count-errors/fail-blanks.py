# mistake: Blanks are expected around the word
print("Total errors:", sum(" ERROR " in line for line in open("/var/log/syslog")))
