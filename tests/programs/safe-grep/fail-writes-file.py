import subprocess
def count_matches(term):
    with open("/var/log/app.log", "a") as f: f.write("searched " + term + "\n")
    return int(subprocess.run(["grep", "-cF", "--", term, "/var/log/app.log"], capture_output=True, text=True).stdout)
