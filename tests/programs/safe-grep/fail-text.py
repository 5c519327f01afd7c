import subprocess
def count_matches(term):
    return subprocess.run(["grep", "-c", "-F", "--", term, "/var/log/app.log"], capture_output=True, text=True).stdout.strip()
