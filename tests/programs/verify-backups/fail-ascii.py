import subprocess
def verify_backups():
    result = subprocess.run(["backup-verify", "/backup"], capture_output=True, encoding="ascii", errors="replace")
    return result.stdout.splitlines(), result.stderr.splitlines()
