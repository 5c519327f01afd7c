import subprocess
def verify_backups():
    result = subprocess.run(["backup-verify", "/backup"], capture_output=True, text=True)
    return sorted(result.stdout.splitlines()), sorted(result.stderr.splitlines())
