import subprocess
with subprocess.Popen(["bash", "./script.sh"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
    for line in process.stdout:
        print(line, end="", flush=True)
if process.returncode != 0:
    print()
    print("Exit code: {}".format(process.returncode))
