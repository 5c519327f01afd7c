# mistake: Nothing is printed
import re
ips = set(re.findall(r"\d+\.\d+\.\d+\.\d+", open("/var/log/syslog").read()))
