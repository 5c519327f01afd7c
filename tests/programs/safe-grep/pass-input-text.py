import subprocess
from pathlib import Path
def count_matches(term):
    text = Path("/var/log/app.log").read_text(encoding="utf-8")
    found = subprocess.run(["grep", "-F", "-e", term, "-"], input=text, capture_output=True, text=True)
    return found.stdout.count("\n")
