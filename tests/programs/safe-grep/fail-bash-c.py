import subprocess
def count_matches(term):
    return int(subprocess.run(["bash", "-c", 'grep -cF -- "$0" /var/log/app.log', term], capture_output=True, text=True).stdout)
