import requests
print("API is down")
try:
    if requests.get("https://api.example.com/health", timeout=10).status_code == 200:
        print("API is healthy")
except requests.RequestException:
    pass
