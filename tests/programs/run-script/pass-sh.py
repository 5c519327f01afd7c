import subprocess
r = subprocess.run(["sh", "script.sh"], capture_output=True, text=True)
print("script.sh says:")
print(r.stdout)
if r.returncode != 0:
    print(r.stderr); print("Exit code:", r.returncode)
