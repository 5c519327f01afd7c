from subprocess import PIPE, Popen
with Popen(["ping", "google.com", "-c", "4"], stdout=PIPE, stderr=PIPE) as process:
    out, err = process.communicate()
print(out.decode("utf-8").rstrip())
if process.returncode != 0:
    print("No answer:", err.decode())
