import subprocess
def verify_backups():
    out, err = map(str.splitlines, subprocess.Popen(["backup-verify", "/backup"], stdout=-1, stderr=-1, text=True).communicate())
    return (out, err)
