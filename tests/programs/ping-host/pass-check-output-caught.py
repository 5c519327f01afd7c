import subprocess
try:
    text = subprocess.check_output(["ping", "-c", "4", "google.com"], text=True, stderr=subprocess.PIPE)
except subprocess.CalledProcessError as error:
    text = error.stdout
print(text)
