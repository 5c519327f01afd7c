import subprocess
def count_matches(term):
    print(subprocess.run(["grep", "-c", "-F", "--", term, "/var/log/app.log"], capture_output=True, text=True).stdout)
