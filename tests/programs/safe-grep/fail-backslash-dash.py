import subprocess
def count_matches(term):
    if term.startswith("-"):
        term = term[1:]
    return int(subprocess.run(["grep", "-c", "-F", term, "/var/log/app.log"], capture_output=True, text=True).stdout)
