# mistake: No match ends in an exception
import subprocess
def count_matches(term):
    return int(subprocess.check_output(["grep", "-c", "-F", "--", term, "/var/log/app.log"]))
