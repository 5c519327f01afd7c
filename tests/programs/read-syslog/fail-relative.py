# mistake: The file is not found
with open("syslog") as log:
    print(log.read())
