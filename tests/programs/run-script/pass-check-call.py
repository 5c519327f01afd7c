import subprocess
try:
    subprocess.check_call(["./script.sh"])
except subprocess.CalledProcessError as e:
    print("Exit code:", e.returncode)
