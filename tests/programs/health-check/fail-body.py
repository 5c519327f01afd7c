# mistake: The body decides
import requests
try:
    r = requests.get("https://api.example.com/health", timeout=10)
    print("API is healthy" if "ok" in r.text else "API is down")
except requests.RequestException:
    print("API is down")
