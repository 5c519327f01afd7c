# mistake: Build numbers are taken for addresses
import re
print(set(re.findall(r"\d+\.\d+\.\d+\.\d+", open("/var/log/syslog").read())))
