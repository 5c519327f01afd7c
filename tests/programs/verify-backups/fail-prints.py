import subprocess
def verify_backups():
    result = subprocess.run(["backup-verify", "/backup"], capture_output=True, text=True)
    print(result.stdout.splitlines(), result.stderr.splitlines())
