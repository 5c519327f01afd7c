"""Print the log, and how long it is."""
count = 0
with open("/var/log/syslog", "r") as log:
    while line := log.readline():
        print("  " + line.strip())
        count += 1
print(f"{count} lines")
