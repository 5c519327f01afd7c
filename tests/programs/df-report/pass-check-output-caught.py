import subprocess
try:
    table = subprocess.check_output(["df", "-h"], text=True)
except subprocess.CalledProcessError as error:
    table = error.output
print(table)
