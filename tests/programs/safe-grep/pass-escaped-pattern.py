import re
import subprocess
def count_matches(term):
    pattern = re.sub(r"([\\.*^$\[\]])", r"\\\1", term)
    out = subprocess.run(["grep", "-c", "-e", pattern, "/var/log/app.log"], capture_output=True, text=True).stdout
    return int(out)
