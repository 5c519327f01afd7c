import subprocess
try:
    done = subprocess.run(["df", "-h"], check=True, capture_output=True, text=True)
except subprocess.CalledProcessError as e:
    print(e.stdout)
    print("Warning:", e.stderr)
else:
    print(done.stdout)
