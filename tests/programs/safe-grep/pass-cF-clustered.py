import subprocess
def count_matches(term):
    return int(subprocess.run(["grep", "-cFe", term, "/var/log/app.log"], capture_output=True).stdout)
