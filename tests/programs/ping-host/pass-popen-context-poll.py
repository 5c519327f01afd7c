import subprocess, time
with subprocess.Popen(["ping", "-c", "4", "google.com"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as p:
    while p.poll() is None:
        time.sleep(0.5)
    print(p.stdout.read())
