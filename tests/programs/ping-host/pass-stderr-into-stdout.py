import subprocess
out = subprocess.run(["/usr/bin/ping", "-c", "4", "google.com"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout
for number, line in enumerate(out.splitlines()):
    print("    " + line)
