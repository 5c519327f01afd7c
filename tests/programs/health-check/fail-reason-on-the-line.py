import requests
try:
    r = requests.get("https://api.example.com/health", timeout=10)
    print("API is healthy" if r.status_code == 200 else f"API is down ({r.status_code})")
except requests.RequestException as e:
    print("API is down")
