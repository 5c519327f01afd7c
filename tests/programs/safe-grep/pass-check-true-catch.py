import subprocess
def count_matches(term):
    try:
        return int(subprocess.run(["grep", "-cF", "--", term, "/var/log/app.log"], capture_output=True, text=True, check=True).stdout)
    except subprocess.CalledProcessError as e:
        if e.returncode != 1: raise
        return 0
