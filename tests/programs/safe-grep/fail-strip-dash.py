import subprocess
def count_matches(term):
    return int(subprocess.run(["grep", "-cF", "--", term.strip("-$;#() "), "/var/log/app.log"], capture_output=True, text=True).stdout)
