from pathlib import Path
print(Path("/var/log/syslog").read_text(encoding="utf-8"), end="")
