import subprocess
def count_matches(term):
    text = subprocess.run(["cat", "/var/log/app.log"], capture_output=True, text=True).stdout
    return int(subprocess.run(["grep", "-c", "-F", "--", term], input=text, capture_output=True, text=True).stdout)
