import subprocess
def verify_backups():
    result = subprocess.run(["backup-verify"], capture_output=True, text=True)
    return result.stdout.splitlines(), result.stderr.splitlines()
