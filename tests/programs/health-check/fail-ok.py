# mistake: Every code below 400 is healthy
import requests
try:
    print("API is healthy" if requests.get("https://api.example.com/health", timeout=10).ok else "API is down")
except requests.RequestException:
    print("API is down")
