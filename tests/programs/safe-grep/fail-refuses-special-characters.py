import subprocess
def count_matches(term):
    if not term.replace(" ", "").replace(".", "").isalnum():
        return 0
    return int(subprocess.run(["grep", "-c", "-F", "--", term, "/var/log/app.log"], capture_output=True, text=True).stdout)
