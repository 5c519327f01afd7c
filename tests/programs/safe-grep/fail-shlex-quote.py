import shlex
import subprocess
def count_matches(term):
    out = subprocess.run(f"grep -c -F -- {shlex.quote(term)} /var/log/app.log", shell=True, capture_output=True, text=True).stdout
    return int(out or 0)
