# mistake: A question in place of the exception
from pathlib import Path
paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
for path in paths:
    if Path(path).exists():
        print(Path(path).read_text())
    else:
        print("File not found!", path)
