import subprocess
with subprocess.Popen(["df", "-h"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as df:
    for line in df.stdout:
        print(line.rstrip("\n"))
