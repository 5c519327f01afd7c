import subprocess, sys
p = subprocess.Popen(["ping", "-c", "4", "google.com"], stdout=subprocess.PIPE)
for raw in iter(p.stdout.readline, b""):
    sys.stdout.write(raw.decode())
p.stdout.close()
p.wait()
