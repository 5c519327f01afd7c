import re
seen = []
for line in open("/var/log/syslog").readlines():
    for a, b, c, d in re.findall(r"(\d+)\.(\d+)\.(\d+)\.(\d+)", line):
        if int(a) <= 255 and int(b) <= 255 and int(c) <= 255 and int(d) <= 255:
            ip = f"{a}.{b}.{c}.{d}"
            if ip not in seen:
                seen.append(ip)
print("Addresses:", seen)
print(len(seen), "in all")
