import subprocess
print(subprocess.run(["df", "-h"], stdout=subprocess.PIPE, encoding="latin-1").stdout)
