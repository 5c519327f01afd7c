import subprocess
def count_matches(term):
    try:
        out = subprocess.check_output(["grep", "-F", "-c", "-e", term, "/var/log/app.log"])
    except subprocess.CalledProcessError as error:
        if error.returncode == 1:
            return 0
        raise
    return int(out)
