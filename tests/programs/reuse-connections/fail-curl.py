# mistake: Each request has a connection of its own
import subprocess
def fetch_all(urls):
    return [subprocess.run(["curl", "-s", u], capture_output=True, text=True).stdout for u in urls]

for body in fetch_all([f"https://api.example.com/data?page={n}" for n in range(1, 6)]):
    print(body)
