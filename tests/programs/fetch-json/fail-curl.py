import subprocess
print(subprocess.run(["curl", "-s", "https://api.example.com/data"], capture_output=True, text=True).stdout)
