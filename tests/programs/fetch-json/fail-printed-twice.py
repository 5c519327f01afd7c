import requests
response = requests.get("https://api.example.com/data", timeout=10)
print(response.json())
print(response.text)
