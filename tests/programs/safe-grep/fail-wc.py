import subprocess
def count_matches(term):
    g = subprocess.Popen(["grep", "-F", "--", term, "/var/log/app.log"], stdout=subprocess.PIPE)
    return int(subprocess.check_output(["wc", "-l"], stdin=g.stdout))
