import re
found = re.findall(r"\d+\.\d+\.\d+\.\d+", open("/var/log/syslog").read())
print([ip for ip in found if found.count(ip) == 1 and max(map(int, ip.split("."))) < 256])
