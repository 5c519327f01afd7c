import subprocess
from pathlib import Path
report = Path("/tmp/df.txt")
with report.open("wb") as file:
    subprocess.call(["df", "-h"], stdout=file)
print(report.read_text(encoding="utf-8"))
report.unlink()
