import re
from pathlib import Path
found = re.findall(r"\d+(?:\.\d+){3}", Path("/var/log/syslog").read_text())
print(*dict.fromkeys(ip for ip in found if max(map(int, ip.split("."))) < 256), sep="\n")
