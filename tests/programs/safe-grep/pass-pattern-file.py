import subprocess
def count_matches(term):
    grep = subprocess.Popen(["grep", "-c", "-F", "-f", "-", "/var/log/app.log"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    out, _ = grep.communicate(term + "\n")
    return int(out)
