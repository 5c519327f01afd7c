import subprocess
r = subprocess.run(["sh", "-c", "./script.sh"], capture_output=True, text=True)
print(r.stdout, r.stderr, sep="")
print("ok" if r.returncode == 0 else f"Exit code: {r.returncode}")
