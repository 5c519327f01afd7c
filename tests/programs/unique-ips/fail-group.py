# mistake: A group in findall
import re
print(set(re.findall(r"(\d+\.){3}\d+", open("/var/log/syslog").read())))
