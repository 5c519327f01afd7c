# mistake: The two streams are merged and returned twice
import subprocess
def verify_backups():
    lines = subprocess.getoutput("backup-verify /backup").splitlines()
    return lines, lines
