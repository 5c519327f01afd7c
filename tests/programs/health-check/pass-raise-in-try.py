import requests

class Down(Exception):
    pass

try:
    r = requests.get("https://api.example.com/health", timeout=4.5)
    if r.status_code != 200:
        raise Down(r.status_code)
    print("API is healthy")
except (requests.RequestException, Down) as e:
    print("API is down")
    print("reason:", e)
