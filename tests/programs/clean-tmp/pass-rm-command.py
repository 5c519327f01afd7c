import os, subprocess, time
for name in os.listdir("/tmp"):
    path = "/tmp/" + name
    if os.path.isfile(path) and time.time() - os.path.getmtime(path) > 7 * 86400:
        subprocess.run(["rm", "--", path], check=True)
