import subprocess
def count_matches(term):
    return int(subprocess.run(f"grep -c -F -- {term} /var/log/app.log".split(), capture_output=True, text=True).stdout or 0)
