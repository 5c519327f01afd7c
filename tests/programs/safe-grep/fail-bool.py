import subprocess
def count_matches(term):
    return subprocess.run(["grep", "-qF", "--", term, "/var/log/app.log"]).returncode == 0
