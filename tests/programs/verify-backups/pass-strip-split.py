import subprocess
def lines(text):
    return text.strip().split("\n") if text.strip() else []
def verify_backups():
    r = subprocess.run(["backup-verify", "/backup"], capture_output=True, text=True, timeout=60)
    return lines(r.stdout), lines(r.stderr)
