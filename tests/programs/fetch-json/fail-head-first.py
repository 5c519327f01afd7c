import requests
requests.head("https://api.example.com/data", timeout=10)
print(requests.get("https://api.example.com/data", timeout=10).json())
