import subprocess
process = subprocess.Popen(["ping", "-c4", "google.com"], stdout=subprocess.PIPE, text=True)
for line in process.stdout:
    print(line, end="")
code = process.wait()
if code:
    print("ping ended with code", code)
