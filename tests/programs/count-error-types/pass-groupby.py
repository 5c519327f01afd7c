from itertools import groupby
names = sorted(line.split("ERROR:", 1)[1].split()[0] for line in open("/var/log/syslog") if "ERROR:" in line)
for name, group in groupby(names):
    print('"' + name + '"', ":", len(list(group)))
