# mistake: It prints a method
import requests
r = requests.get("https://api.example.com/data", timeout=10)
data = r.json
print(data)
