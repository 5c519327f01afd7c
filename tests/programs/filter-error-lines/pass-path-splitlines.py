from pathlib import Path
for line in Path("/var/log/syslog").read_text().splitlines():
    if line.find("ERROR") != -1:
        print(line)
