import shlex, subprocess
def count_matches(term):
    return int(subprocess.run(["grep", "-cF", "--", shlex.quote(term), "/var/log/app.log"], capture_output=True, text=True).stdout)
