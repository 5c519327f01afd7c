# mistake: The term is taken for a pattern
import subprocess
def count_matches(term):
    return int(subprocess.run(["grep", "-c", "--", term, "/var/log/app.log"], capture_output=True, text=True).stdout or 0)
