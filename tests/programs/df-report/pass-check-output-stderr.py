import subprocess
try: out = subprocess.check_output("df -h", shell=True, stderr=subprocess.DEVNULL)
except subprocess.CalledProcessError as e: out = e.output
print(out.decode("utf8", "strict"))
