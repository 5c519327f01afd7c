# mistake: The lines are numbered or marked
for number, line in enumerate(open("/var/log/syslog")):
    print(f"{number}: {line.strip()}")
