import subprocess
def verify_backups():
    result = subprocess.run(["backup-verify", "/backup"], capture_output=True, text=True)
    return result.stdout.strip().split("\n"), result.stderr.strip().split("\n")
