import subprocess
def count_matches(term):
    with open("/var/log/app.log") as log:
        return int(subprocess.run(["grep", "-cF", "--", term], stdin=log, stdout=subprocess.PIPE, encoding="utf-8").stdout)
