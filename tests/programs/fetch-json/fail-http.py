import requests
print(requests.get("http://api.example.com/data", timeout=10).json())
