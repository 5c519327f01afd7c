# mistake: A healthy API is called down
import requests
try:
    r = requests.get("https://api.example.com/health", timeout=10)
    print("API is healthy" if r.status_code == "200" else "API is down")
except requests.RequestException:
    print("API is down")
