import subprocess
import tempfile
with tempfile.TemporaryFile("w+") as file:
    subprocess.call(["ping", "-c", "4", "google.com"], stdout=file, stderr=subprocess.DEVNULL)
    file.seek(0)
    print(file.read())
