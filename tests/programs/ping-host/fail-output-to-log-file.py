import subprocess
with open("ping.log", "w") as log:
    subprocess.run(["ping", "-c", "4", "google.com"], stdout=log)
print("Written to ping.log")
