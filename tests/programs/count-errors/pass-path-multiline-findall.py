import re
from pathlib import Path
text = Path("/var/log/syslog").read_text()
lines = re.findall(r"^.*?\bERROR\b.*$", text, flags=re.M)
print(f"Total errors: {len(lines)}")
