import subprocess
def verify_backups():
    result = subprocess.run(["backup-verify", "/backup"], capture_output=True, text=True)
    return set(result.stdout.splitlines()), set(result.stderr.splitlines())
