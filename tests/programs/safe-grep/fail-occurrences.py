import subprocess
def count_matches(term):
    out = subprocess.run(["grep", "-o", "-F", "--", term, "/var/log/app.log"], capture_output=True, text=True).stdout
    return len(out.splitlines())
