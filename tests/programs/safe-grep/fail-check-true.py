# mistake: No match ends in an exception
import subprocess
def count_matches(term):
    return int(subprocess.run(["grep", "-c", "-F", "--", term, "/var/log/app.log"], capture_output=True, text=True, check=True).stdout)
