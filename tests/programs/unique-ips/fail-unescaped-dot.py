import re
print(set(re.findall(r"\d+.\d+.\d+.\d+", open("/var/log/syslog").read())))
