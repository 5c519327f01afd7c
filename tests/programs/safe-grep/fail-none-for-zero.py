import subprocess
def count_matches(term):
    result = subprocess.run(["grep", "-c", "-F", "--", term, "/var/log/app.log"], capture_output=True, text=True)
    if result.returncode == 0:
        return int(result.stdout)
