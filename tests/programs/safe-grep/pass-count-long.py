import subprocess
def count_matches(term):
    return int(subprocess.run(["grep", "--count", "--fixed-strings", "--", term, "/var/log/app.log"], capture_output=True).stdout)
