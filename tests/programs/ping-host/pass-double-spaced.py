import subprocess
p = subprocess.Popen(["ping", "-c", "4", "google.com"], stdout=subprocess.PIPE, text=True)
for line in p.stdout:
    print(line)
