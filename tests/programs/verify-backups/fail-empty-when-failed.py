import subprocess
def verify_backups():
    result = subprocess.run(["backup-verify", "/backup"], capture_output=True, text=True)
    if result.returncode == 0:
        return result.stdout.splitlines(), []
    return [], result.stderr.splitlines()
