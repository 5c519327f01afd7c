import subprocess
out = subprocess.run(["df", "-h"], capture_output=True, text=True).stdout
for row in out.splitlines()[1:]:
    fields = row.split()
    print(fields[5], fields[4])
