import requests
try:
    r = requests.get("https://api.example.com/health", timeout=10)
    print("API is healthy" if r.status_code == 200 else "API is down")
except (ConnectionError, TimeoutError):
    print("API is down")
