# mistake: It waits too long
import requests
try:
    r = requests.get("https://api.example.com/health", timeout=30)
    print("API is healthy" if r.status_code == 200 else "API is down")
except requests.RequestException:
    print("API is down")
