import subprocess, tempfile
def verify_backups():
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out, tempfile.TemporaryFile("w+", encoding="utf-8") as err:
        subprocess.call(["backup-verify", "/backup"], stdout=out, stderr=err)
        out.seek(0)
        err.seek(0)
        return [line.rstrip("\n") for line in out], [line.rstrip("\n") for line in err]
