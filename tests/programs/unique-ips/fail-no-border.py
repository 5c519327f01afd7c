# mistake: A piece of a longer number is taken
import re
p = r"(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])"
print(set(re.findall(rf"{p}\.{p}\.{p}\.{p}", open("/var/log/syslog").read())))
