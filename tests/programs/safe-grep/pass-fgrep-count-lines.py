import subprocess
def count_matches(term):
    p = subprocess.run(["grep", "--fixed-strings", "-n", "-e", term, "/var/log/app.log"], stdout=subprocess.PIPE, universal_newlines=True)
    return p.stdout.count("\n")
