# mistake: Every code below 400 is healthy
import requests
try:
    requests.get("https://api.example.com/health", timeout=10).raise_for_status()
    print("API is healthy")
except requests.RequestException:
    print("API is down")
