# mistake: It does not ask for the code
import requests
try:
    requests.get("https://api.example.com/health", timeout=10)
    print("API is healthy")
except requests.RequestException:
    print("API is down")
