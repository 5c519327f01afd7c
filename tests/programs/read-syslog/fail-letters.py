# mistake: Every letter stands on its own line
text = open("/var/log/syslog").read()
for line in text:
    print(line)
