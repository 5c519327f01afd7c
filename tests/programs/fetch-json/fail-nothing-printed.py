import requests
data = requests.get("https://api.example.com/data", timeout=10).json()
