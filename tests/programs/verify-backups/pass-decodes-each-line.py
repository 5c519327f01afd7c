import subprocess
def verify_backups():
    done = subprocess.run(["/usr/local/bin/backup-verify", "/backup"], stdout=-1, stderr=-1)
    return [b.decode() for b in done.stdout.splitlines()], [b.decode() for b in done.stderr.splitlines()]
