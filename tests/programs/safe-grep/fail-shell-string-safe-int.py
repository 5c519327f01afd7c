# mistake: The term goes through a shell
import subprocess
def count_matches(term):
    out = subprocess.run(f"grep -c -F -- {term} /var/log/app.log", shell=True, capture_output=True, text=True).stdout
    return int(out) if out.strip().isdigit() else 0
