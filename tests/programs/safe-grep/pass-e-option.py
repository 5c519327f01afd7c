import subprocess
LOG = "/var/log/app.log"
def count_matches(term):
    done = subprocess.run(["/usr/bin/grep", "-Fc", "-e", term, LOG], stdout=subprocess.PIPE)
    return int(done.stdout.decode())
