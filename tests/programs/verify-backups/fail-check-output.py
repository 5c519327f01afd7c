# mistake: A bad archive ends in an exception
import subprocess
def verify_backups():
    return subprocess.check_output(["backup-verify", "/backup"], text=True).splitlines(), []
