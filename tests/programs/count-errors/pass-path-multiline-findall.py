import re
from pathlib import Path
text = Path("/var/log/syslog").read_text()
print(f"Total errors: {len(re.findall(r'^.*?\bERROR\b.*$', text, flags=re.M))}")
