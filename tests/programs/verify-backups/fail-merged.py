# mistake: The two streams are merged
import subprocess
def verify_backups():
    result = subprocess.run(["backup-verify", "/backup"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return result.stdout.splitlines(), []
