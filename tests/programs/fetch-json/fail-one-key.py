import requests
print({"service": requests.get("https://api.example.com/data", timeout=10).json()["service"]})
