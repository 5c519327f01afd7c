# mistake: Build numbers are taken for addresses
import re
print(set(re.findall(r"\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b", open("/var/log/syslog").read())))
