import subprocess
def count_matches(term):
    with open("/var/log/app.log", "rb") as f:
        return int(subprocess.check_output(["grep", "-c", "-F", "-e", term], stdin=f) if subprocess.call(["grep", "-q", "-F", "-e", term, "/var/log/app.log"]) == 0 else 0)
