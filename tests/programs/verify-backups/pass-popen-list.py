import subprocess
def verify_backups():
    process = subprocess.Popen(["backup-verify", "/backup"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.communicate()
    return [out.decode("utf-8").splitlines(), err.decode("utf-8").splitlines()]
