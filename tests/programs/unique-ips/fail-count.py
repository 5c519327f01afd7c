# mistake: Only the count comes out
import re
print(len(set(re.findall(r"\d+\.\d+\.\d+\.\d+", open("/var/log/syslog").read()))), "addresses")
