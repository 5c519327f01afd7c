import requests

response = requests.get("https://api.example.com/health")
if response.status_code == 200:
    print("API is healthy")
else:
    print("API is down")
