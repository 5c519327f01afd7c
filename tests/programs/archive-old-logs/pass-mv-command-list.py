import os, subprocess, time
if not os.path.exists("/archive"): os.mkdir("/archive")
old = [f"/var/log/{n}" for n in os.listdir("/var/log") if os.path.isfile(f"/var/log/{n}") and os.path.getmtime(f"/var/log/{n}") < time.time() - 2592000]
if old: subprocess.run(["mv", "-t", "/archive", *old], check=True)
