import subprocess as sp
def verify_backups():
    try:
        done = sp.run(["backup-verify", "/backup"], check=True, stdout=sp.PIPE, stderr=sp.PIPE, encoding="utf-8")
    except sp.CalledProcessError as done_badly:
        done = done_badly
    good = [line for line in done.stdout.split("\n") if line]
    bad = [line for line in done.stderr.split("\n") if line]
    return good, bad
