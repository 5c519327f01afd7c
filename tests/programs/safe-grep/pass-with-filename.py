import subprocess
def count_matches(term):
    out = subprocess.run(["grep", "-cFH", "--", term, "/var/log/app.log"], capture_output=True, text=True).stdout
    return int(out.rsplit(":", 1)[1])
