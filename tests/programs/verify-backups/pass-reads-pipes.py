import subprocess
def verify_backups():
    with subprocess.Popen(["backup-verify", "/backup"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as p:
        good = [line.strip() for line in p.stdout]
        bad = [line.strip() for line in p.stderr]
    return good, bad
