import subprocess
def count_matches(term):
    return subprocess.run(["grep", "-q", "-F", "--", term, "/var/log/app.log"]).returncode
