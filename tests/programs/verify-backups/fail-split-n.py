# mistake: There is an empty item at the end
import subprocess
def verify_backups():
    result = subprocess.run(["backup-verify", "/backup"], capture_output=True, text=True)
    return result.stdout.split("\n"), result.stderr.split("\n")
