# mistake: Only one stream is captured
import subprocess
def verify_backups():
    result = subprocess.run(["backup-verify", "/backup"], stdout=subprocess.PIPE, text=True)
    return result.stdout.splitlines(), result.stderr.splitlines()
