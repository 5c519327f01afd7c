import subprocess
r = subprocess.run(["curl", "-sS", "--max-time", "8", "https://api.example.com/data"], capture_output=True, text=True)
if r.returncode == 28:
    print("Request timed out!")
elif r.returncode:
    print("Connection failed")
else:
    print(r.stdout)
