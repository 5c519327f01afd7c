# mistake: A bad archive ends in an exception
import subprocess
def verify_backups():
    result = subprocess.run(["backup-verify", "/backup"], capture_output=True, text=True, check=True)
    return result.stdout.splitlines(), result.stderr.splitlines()
