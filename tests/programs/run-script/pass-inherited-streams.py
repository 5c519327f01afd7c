import subprocess
code = subprocess.call("./script.sh")
if code != 0:
    print("Exit code:", code)
