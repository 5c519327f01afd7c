# mistake: The items are bytes
import subprocess
def verify_backups():
    result = subprocess.run(["backup-verify", "/backup"], capture_output=True)
    return result.stdout.splitlines(), result.stderr.splitlines()
