import requests
try:
    r = requests.get("https://api.example.com/health", timeout=10)
    print("API is healthy" if 200 <= r.status_code < 300 else "API is down")
except requests.RequestException:
    print("API is down")
