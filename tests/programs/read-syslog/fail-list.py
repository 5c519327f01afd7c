# mistake: The list of lines is printed as a whole
from pathlib import Path
print(Path("/var/log/syslog").read_text().splitlines())
