import subprocess

def verify_backups() -> tuple[list[str], list[str]]:
    result = subprocess.run(["backup-verify", "/backup"], capture_output=True, text=True)
    return result.stdout.splitlines(), result.stderr.splitlines()

print(verify_backups())
