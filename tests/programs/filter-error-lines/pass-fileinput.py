import fileinput
with fileinput.input("/var/log/syslog", encoding="utf-8") as log:
    for line in log:
        if line.count("ERROR"):
            print(line, end="")
print()
