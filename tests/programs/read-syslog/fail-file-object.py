# mistake: The file object is printed
print(open("/var/log/syslog"))
