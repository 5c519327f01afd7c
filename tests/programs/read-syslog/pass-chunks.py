with open("/var/log/syslog") as log:
    while True:
        chunk = log.read(100)
        if not chunk:
            break
        print(chunk, end="")
