# mistake: The two streams are merged
import subprocess
def verify_backups():
    lines = subprocess.getoutput("backup-verify /backup").splitlines()
    return lines, lines
