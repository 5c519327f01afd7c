# mistake: A term with a dash is taken for an option
import subprocess
def count_matches(term):
    result = subprocess.run(["grep", "-c", "-F", term, "/var/log/app.log"], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    return int(result.stdout or 0)
